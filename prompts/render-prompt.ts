import type { Identifiers } from '../src/ports/identifiers.ts';
import type { Prompt } from './prompt.ts';

export interface RenderedPrompt {
  /** Null for words that go into another prompt. */
  readonly system: string | null;
  readonly user: string;
}

/**
 * Fills a prompt's places. Data comes between marks that nobody can guess, so that no words in it can close them: what
 * people, documents and models say stays data. Throws where an input is missing or too many are given.
 * @param mark letters and digits drawn at random for this call alone; see `freshMark`.
 */
export function renderPrompt(
  prompt: Prompt,
  values: Readonly<Record<string, string>>,
  mark: string,
): RenderedPrompt {
  const names = Object.keys(prompt.inputs);
  const wrong = [
    ...names.filter((name) => values[name] === undefined),
    ...Object.keys(values).filter((name) => !names.includes(name)),
  ];
  if (wrong.length > 0) throw new Error(`prompt ${prompt.id}: ${wrong.join(', ')} missing or not asked for`);
  // In one pass: a place that stands in a value is words, and is not filled.
  const user = prompt.user.replace(/\{\{([a-zA-Z]+)\}\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return prompt.inputs[name] === 'data' ? fenced(name, value, mark) : value;
  });
  return { system: prompt.system?.trim() ?? null, user: user.trim() };
}

function fenced(name: string, value: string, mark: string): string {
  return `<${name}-${mark}>\n${value.replaceAll(mark, '')}\n</${name}-${mark}>`;
}

/** A mark for one call. */
export function freshMark(identifiers: Identifiers): string {
  return identifiers.next('data').replace(/[^a-zA-Z0-9]/g, '');
}
