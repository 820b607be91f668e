import { type Bilingual, both } from '../../src/domain/language.ts';

/** One sentence for each fault, saying what is wrong and, where it is known, what the writer likely meant. */
export const faultMessages = {
  uncited: both('这句话没有引用任何资料。', 'This claim cites no source.'),
  unknownSource: (id: string): Bilingual =>
    both(`引用的“${id}”不在资料清单里。`, `The citation "${id}" is not in the list of sources.`),
  number: (found: string): Bilingual =>
    both(`所引资料里没有“${found}”这个数。`, `None of the cited sources holds the figure "${found}".`),
  hedged: (found: string, source: string): Bilingual =>
    both(
      `资料里说的是“${source}”，是约数、界限或区间，撑不起“${found}”这个说法。`,
      `The source says "${source}", a bound, a range or a rough figure; that doesn't support "${found}" as written.`,
    ),
  elsewhere: (found: string, id: string): Bilingual =>
    both(
      `“${found}”出自“${id}”，而这句话没有引用它。`,
      `The figure "${found}" stands in "${id}", which this claim doesn't cite.`,
    ),
  date: (found: string): Bilingual =>
    both(
      `所引资料里没有“${found}”这个时间，或没有这么具体。`,
      `None of the cited sources gives "${found}", or none so precisely.`,
    ),
  name: (found: string): Bilingual =>
    both(`所引资料没有提到“${found}”。`, `None of the cited sources names "${found}".`),
  language: {
    zh: both(
      '这句话应当用中文写，却整句或整段夹着外文。',
      'This claim should be in Chinese, but it is, or holds a clause, in another language.',
    ),
    en: both(
      '这句话应当用英文写，却整句或整段夹着中文。',
      'This claim should be in English, but it is, or holds a clause, in another language.',
    ),
  },
} as const;
