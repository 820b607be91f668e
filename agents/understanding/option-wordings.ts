import type { Option } from '../../knowledge/knowledge.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { foldText } from './fold-text.ts';

const known = new WeakMap<Option, readonly string[]>();

/** An option's label and synonyms in both languages, folded; a remark in brackets is not part of the label. */
export function wordingsOf(option: Option): readonly string[] {
  const wordings = known.get(option) ?? foldWordings(option);
  known.set(option, wordings);
  return wordings;
}

function foldWordings(option: Option): string[] {
  const labels = [option.label.zh, option.label.en].flatMap((label) => [
    label,
    label.replace(/\s*[（(][^）)]*[）)]\s*/g, ''),
  ]);
  const all = [...labels, ...option.synonyms.zh, ...option.synonyms.en].map((text) => foldText(text).trim());
  return [...new Set(all)].filter((text) => text !== '');
}

/** Quotes option labels for a person: 「降低成本」 / "lower cost". */
export function quoteOptions(options: readonly Option[]): Bilingual {
  return joinTexts(options.map((option) => both(`「${option.label.zh}」`, `"${option.label.en}"`)));
}

/** Says that a reply touches several options, by name. */
export function hesitation(taken: readonly number[], options: readonly Option[]): Bilingual {
  const named = quoteOptions(taken.flatMap((at) => options[at] ?? []));
  return both(
    `您的回答里提到了${named.zh}，我分不清是哪一个。`,
    `Your reply touches ${named.en}, and I can't tell which one you mean.`,
  );
}
