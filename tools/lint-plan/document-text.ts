import type { Bilingual, Language } from '../../src/domain/language.ts';
import type { DocumentText } from '../../src/domain/roadmap-document.ts';

type MaybeText = DocumentText | null | undefined;

/** Whether a text says anything in either language. */
export function says(text: MaybeText): text is DocumentText {
  if (text === null || text === undefined) return false;
  return writings(text).length > 0;
}

/** A text for a message in both languages; where it is written in one, that one stands in both. */
export function wordsOf(text: MaybeText): Bilingual {
  if (text === null || text === undefined) return { zh: '', en: '' };
  if (typeof text === 'string') return { zh: text.trim(), en: text.trim() };
  const zh = text.zh?.trim() || text.en?.trim() || '';
  return { zh, en: text.en?.trim() || zh };
}

/** Each writing of a text that is not blank, with the language it is meant to be in; null where it does not say. */
export function writings(
  text: MaybeText,
): readonly { readonly language: Language | null; readonly words: string }[] {
  if (text === null || text === undefined) return [];
  if (typeof text === 'string') return text.trim() === '' ? [] : [{ language: null, words: text }];
  return [
    ...(text.zh?.trim() ? [{ language: 'zh' as const, words: text.zh }] : []),
    ...(text.en?.trim() ? [{ language: 'en' as const, words: text.en }] : []),
  ];
}

/** Whether two texts name the same thing, in whichever language they share. */
export function sameText(left: MaybeText, right: MaybeText): boolean {
  const names = (text: MaybeText): readonly string[] =>
    writings(text).map(({ words }) => words.trim().toLowerCase());
  return names(left).some((name) => names(right).includes(name));
}
