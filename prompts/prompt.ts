import { parse } from 'yaml';
import { z } from 'zod';
import { type Language, languageSchema } from '../src/domain/language.ts';

/**
 * One prompt in one language, as its file holds it. `system` never changes between two calls, so that endpoints can keep it;
 * all that changes stands in `user`.
 */
export const promptSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** Counted up with every change that could change a reply. */
  version: z.number().int().positive(),
  language: languageSchema,
  /** What fills the places in `user`: our own words, or data (what people, documents and models said), which is fenced. */
  inputs: z.record(z.string().regex(/^[a-z][A-Za-z]*$/), z.enum(['own', 'data'])),
  /** The form of the reply: a schema's name, or text. */
  output: z.string(),
  /** Null for words that go into another prompt. */
  system: z.string().min(1).nullable(),
  user: z.string().min(1),
});
export type Prompt = z.output<typeof promptSchema>;

export interface PromptText {
  /** As in a message: `prompts/phrase.zh.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** All prompts, each in both languages. */
export interface Prompts {
  find(id: string, language: Language): Prompt;
}

/** Thrown with every mistake in the prompts' files at once. */
export class PromptError extends Error {
  constructor(faults: readonly string[]) {
    super([`${faults.length} mistake(s) in the prompts`, ...faults].join('\n'));
    this.name = 'PromptError';
  }
}

const place = /\{\{([a-zA-Z]+)\}\}/g;

/**
 * Reads the prompts' files. Throws `PromptError`: a file that does not parse, a place without an input or an input
 * without a place, an id that is not in both languages with the same version and inputs.
 */
export function loadPrompts(files: readonly PromptText[]): Prompts {
  const faults: string[] = [];
  const found = new Map<string, Prompt>();
  for (const { path, text } of files) {
    const parsed = promptSchema.safeParse(parse(text));
    if (!parsed.success) {
      faults.push(`${path}: ${z.prettifyError(parsed.error)}`);
      continue;
    }
    const prompt = parsed.data;
    const places = new Set([...prompt.user.matchAll(place)].map((match) => match[1] ?? ''));
    for (const name of places) if (!(name in prompt.inputs)) faults.push(`${path}: {{${name}}} is no input`);
    for (const name of Object.keys(prompt.inputs)) {
      if (!places.has(name)) faults.push(`${path}: input ${name} has no place`);
    }
    if (prompt.system?.includes('{{')) {
      faults.push(`${path}: the system part must not change between calls`);
    }
    found.set(keyOf(prompt.id, prompt.language), prompt);
  }
  for (const prompt of found.values()) {
    const other = found.get(keyOf(prompt.id, prompt.language === 'zh' ? 'en' : 'zh'));
    if (!other) faults.push(`${prompt.id}: only in ${prompt.language}`);
    else if (signature(other) !== signature(prompt)) {
      faults.push(`${prompt.id}: version, inputs and output differ between zh and en`);
    }
  }
  if (faults.length > 0) throw new PromptError(faults);
  return {
    find(id, language) {
      const prompt = found.get(keyOf(id, language));
      if (!prompt) throw new Error(`there is no prompt ${id} in ${language}`);
      return prompt;
    },
  };
}

function keyOf(id: string, language: Language): string {
  return `${id}.${language}`;
}

function signature({ version, inputs, output }: Prompt): string {
  const names = Object.entries(inputs).map(([name, kind]) => `${name}:${kind}`);
  return JSON.stringify([version, names.sort(), output]);
}
