import type { Finding } from '../../src/domain/finding.ts';
import { listPlace } from '../understanding/list-place.ts';

/** Longer than this a quotation is cut after a sentence; by signs in Chinese, by words in English. Ours. */
const longest = { zh: 80, en: 50 };

/**
 * A person's words as a plan quotes them, in quotation marks; null where they were only a number or a letter. The
 * number of an option or a level at either end is how one ticks a list and not what was said: it goes.
 */
export function quotation(spoken: string, kind: Finding['value']['kind']): string | null {
  const picked = kind === 'choice' || kind === 'choices' || kind === 'level' || kind === 'yesno';
  const said = picked ? withoutMarks(spoken) : spoken.trim();
  if (!/\p{Script=Han}{2}|[A-Za-z]{3}|\d.*\p{L}{1}/u.test(said)) return null;
  return inQuotes(shortened(onOneLine(said)));
}

/** In quotation marks; those within become single. */
export function inQuotes(text: string): string {
  return /^“[^”]*”$/u.test(text) ? text : `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** "4，内容就两个人做；还有 2" without its "4，" and "；还有 2"; "1, 2 and 4: records" is "records". */
function withoutMarks(spoken: string): string {
  // Pieces and what parts them, by turns; a point parts only before a space, so that 2.5 stays whole.
  const pieces = spoken.trim().split(/([，,、；;。：:]\s*|\.(?:\s+|$))/u);
  const isMark = (piece: string): boolean => piece.trim() === '' || listPlace.test(piece.trim());
  let from = 0;
  while (from < pieces.length && isMark(pieces[from] ?? '')) from += 2;
  let to = pieces.length - 1;
  while (to >= from && isMark(pieces[to] ?? '')) to -= 2;
  return pieces
    .slice(from, to + 1)
    .join('')
    .trim()
    .replace(/^(?:so|and|then)\s+/iu, '');
}

function onOneLine(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[。.]+$/u, '');
}

function shortened(words: string): string {
  const isChinese = /\p{Script=Han}/u.test(words);
  const length = isChinese ? [...words].length : words.split(' ').length;
  if (length <= (isChinese ? longest.zh : longest.en)) return words;
  const [first = words] = words.split(isChinese ? /(?<=[。！？])/u : /(?<=[.!?])\s/u);
  return first === words ? words : `${onOneLine(first)}……`.replace('……', isChinese ? '……' : ' …');
}
