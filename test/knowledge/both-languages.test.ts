import { describe, expect, it } from 'vitest';
import { type Bilingual, bilingualSchema } from '../../src/domain/language.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';

interface PlacedText {
  readonly place: string;
  readonly text: Bilingual;
}

/** Every pair of texts below a value, with the path to it. */
function textsIn(value: unknown, place: string): readonly PlacedText[] {
  const pair = bilingualSchema.safeParse(value);
  if (pair.success) return [{ place, text: pair.data }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${place}.${key}`));
}

const texts = Object.entries(readKnowledge()).flatMap(([kind, entries]) => textsIn(entries, kind));
const placesWhere = (wrong: (text: Bilingual) => boolean) =>
  texts.filter(({ text }) => wrong(text)).map(({ place, text }) => `${place}: ${text.zh} / ${text.en}`);

describe('every text of the knowledge base', () => {
  it('is found by this test at all', () => {
    expect(texts.length).toBeGreaterThan(1000);
  });

  it('has Chinese in its Chinese, and none in its English', () => {
    expect(placesWhere(({ zh }) => /\p{Letter}/u.test(zh) && !/\p{Script=Han}/u.test(zh))).toEqual([]);
    expect(placesWhere(({ en }) => /[\p{Script=Han}，。；：？！（）《》、]/u.test(en))).toEqual([]);
  });

  it('keeps to full-width punctuation in Chinese', () => {
    const halfWidth = /\p{Script=Han}[,.;:!?()]|[,;:!?()]\p{Script=Han}/u;
    expect(placesWhere(({ zh }) => halfWidth.test(zh))).toEqual([]);
  });

  it('names the scenario in both languages or in neither', () => {
    const named = (text: string) => text.includes('{scenario}');
    expect(placesWhere(({ zh, en }) => named(zh) !== named(en))).toEqual([]);
  });

  it('is not the same text twice in two entries of the method', () => {
    const methods = texts
      .filter(({ place }) => /^guidance\.\d+\.text$/.test(place))
      .map(({ text }) => text.zh);
    expect(new Set(methods).size).toBe(methods.length);
  });
});
