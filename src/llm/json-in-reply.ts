import { jsonrepair } from 'jsonrepair';

export type JsonInReply =
  | { readonly found: true; readonly value: unknown; readonly repaired: boolean }
  | { readonly found: false };

/**
 * The JSON that a reply holds: thoughts and fences are taken off, words before and after it passed over, and what is
 * nearly JSON is mended. A reply that was cut off by its length must not come here: mending would close brackets over
 * what is missing.
 */
export function jsonInReply(text: string): JsonInReply {
  const said = withoutThoughts(text);
  for (const candidate of [said.trim(), fenced(said), bracketed(said)]) {
    if (candidate === null || !/^[[{]/.test(candidate)) continue;
    const value = parsedOrNull(candidate);
    if (value !== null) return { found: true, value: value.json, repaired: false };
  }
  const nearly = fenced(said) ?? bracketed(said) ?? said.trim();
  if (!/^[[{]/.test(nearly)) return { found: false };
  try {
    return { found: true, value: JSON.parse(jsonrepair(nearly)), repaired: true };
  } catch {
    // Not even nearly JSON: that is an answer as well, and the caller asks again.
    return { found: false };
  }
}

/** Reasoning models put their thoughts first; some servers leave out the opening mark. */
export function withoutThoughts(text: string): string {
  return text.replace(/<think>[\s\S]*?<\/think>/gi, '').replace(/^[\s\S]*<\/think>/i, '');
}

function fenced(text: string): string | null {
  return /```(?:json)?\s*\n?([\s\S]*?)```/i.exec(text)?.[1]?.trim() ?? null;
}

function bracketed(text: string): string | null {
  const start = text.search(/[[{]/);
  if (start < 0) return null;
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  return text.slice(start, end > start ? end + 1 : undefined).trim();
}

function parsedOrNull(text: string): { readonly json: unknown } | null {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return null;
  }
}
