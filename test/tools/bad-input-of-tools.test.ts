import { describe, expect, it } from 'vitest';
import { allTools } from '../../tools/all-tools.ts';
import { createToolRegistry } from '../../tools/registry.ts';
import { companies, viewOf } from '../agents/draft/companies.ts';
import { knowledge } from '../agents/draft/written-plan.ts';
import { sampleInputs } from './tool-samples.ts';

const registry = createToolRegistry(allTools);
const context = { knowledge, passages: { search: async () => [] } };
const samples = sampleInputs(knowledge, viewOf(knowledge, companies.richBank));

/** Words of a program or of its libraries, and values that only a program has. */
const code =
  /invalid|expected|received|unrecognized|\bzod\b|\bregex|pattern|schema|enum|discriminator|undefined|\bNaN\b|\[object|\bnull\b|\barray\b|\bstring\b|\bboolean\b|\brecord\b|\bunion\b|Too (?:small|big)/iu;

type Json = Record<string, unknown>;
interface Change {
  readonly what: string;
  readonly input: unknown;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What every kind of value must not be: another kind, out of every range, empty. */
function wrongFor(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return ['viele', -1e12, 1e15, 0.123456, [], {}, true];
  if (typeof value === 'string') return [7, '', [], {}, true, '§'];
  if (typeof value === 'boolean') return ['perhaps', 3, []];
  if (Array.isArray(value)) return ['all', 12, {}, [[]], []];
  return ['some', 5, [], { surprise: 1 }, {}];
}

/** Each field of an object in turn taken away and made wrong, down to the first entry of its lists. */
function changes(input: Json, depth = 3): readonly Change[] {
  const fields = Object.entries(input).flatMap(([key, value]): Change[] => {
    const { [key]: _, ...without } = input;
    const wrong = wrongFor(value).map((bad) => ({
      what: `${key} = ${JSON.stringify(bad)}`,
      input: { ...input, [key]: bad },
    }));
    const [first] = Array.isArray(value) ? value : [value];
    const inner = depth > 0 && isObject(first) ? changes(first, depth - 1) : [];
    const within = inner.map((change) => ({
      what: `${key}: ${change.what}`,
      input: {
        ...input,
        [key]: Array.isArray(value) ? [change.input, ...value.slice(1)] : change.input,
      },
    }));
    return [{ what: `${key} left out`, input: without }, ...wrong, ...within];
  });
  return [{ what: 'an unknown field', input: { ...input, surpise: 1 } }, ...fields];
}

/** Bad input as a whole, and a sample of each depth; spread evenly, so that big inputs don't take minutes. */
function badInputs(sample: Json): readonly Change[] {
  const all = changes(sample);
  const step = Math.max(1, Math.floor(all.length / 250));
  return [
    ...[undefined, null, 'text', 5, [], {}].map((input) => ({
      what: JSON.stringify(input) ?? 'nothing',
      input,
    })),
    ...all.filter((_, place) => place % step === 0),
  ];
}

it('has a sample of good input for every tool', async () => {
  expect([...samples.keys()].sort()).toEqual(allTools.map(({ name }) => name).sort());
  for (const [name, input] of samples) {
    const run = await registry.run(name, input, context);
    expect(run.ok ? [] : run.faults, name).toEqual([]);
  }
});

describe.each(allTools.map(({ name }) => name))('bad input to %s', (name) => {
  const sample = samples.get(name) ?? {};

  it('is refused in words that a business lead understands, in both languages', async () => {
    const unclear: string[] = [];
    let refused = 0;
    for (const { what, input } of badInputs(sample)) {
      const run = await registry.run(name, input, context);
      if (run.ok) continue;
      refused += 1;
      if (run.faults.length === 0) unclear.push(`${what}: no message`);
      for (const { message } of run.faults) {
        // What somebody typed is quoted back and may be anything.
        const zh = message.zh.replace(/“[^”]*”|"[^"]*"/gu, '');
        const en = message.en.replace(/“[^”]*”|"[^"]*"/gu, '');
        if (!/\p{Script=Han}/u.test(zh)) unclear.push(`${what}: no Chinese: ${message.zh}`);
        if (/\p{Script=Han}/u.test(en)) unclear.push(`${what}: Chinese in the English: ${message.en}`);
        if (code.test(zh) || code.test(en)) unclear.push(`${what}: ${message.zh} / ${message.en}`);
      }
    }
    expect([...new Set(unclear)]).toEqual([]);
    expect(refused).toBeGreaterThan(5);
  });

  it('is always refused where a field is unknown or the whole is no set of fields', async () => {
    for (const input of [null, 'text', 5, [], { ...sample, surpise: 1 }]) {
      const run = await registry.run(name, input, context);
      expect(run.ok, JSON.stringify(input)?.slice(0, 60)).toBe(false);
    }
  });
});
