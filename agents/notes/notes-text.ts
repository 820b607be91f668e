import { type Bilingual, both } from '../../src/domain/language.ts';

/** The most characters of one document: a transcript of two hours. Longer ones are pasted in parts. */
export const longestNotes = 30_000;

/** Why a text cannot be read as notes, with what can be; null where it can. */
export function notesFault(text: string): Bilingual | null {
  if (text.trim() === '') {
    return both(
      '没有内容；请粘贴会议记录、访谈笔记或填好的问卷。',
      'There is nothing in it; paste notes, a transcript or a filled questionnaire.',
    );
  }
  // NUL and other control bytes, or bytes that were no UTF-8: a Word file, a picture, an archive.
  if (holdsControls(text) || strangeShare(text) > 0.01) {
    return both(
      '这不是纯文本；请从 Word、PDF 或会议软件里把文字复制出来，存成 UTF-8 文本。',
      'This is no plain text; copy the words out of Word, PDF or the meeting software and save them as UTF-8 text.',
    );
  }
  if (text.length > longestNotes) {
    return both(
      `一次最多 ${longestNotes} 个字，这份有 ${text.length} 个；请分几份。`,
      `A document holds at most ${longestNotes} characters and this one has ${text.length}; split it up.`,
    );
  }
  return null;
}

/** Control characters that no text holds; tabs, line ends and an escape before a colour do occur in pasted ones. */
function holdsControls(text: string): boolean {
  return [...text.matchAll(/\p{Cc}/gu)].some(([character]) => !'\t\n\v\f\r\u001b\u0085'.includes(character));
}

/** The share of characters that stand for bytes no decoder could read. */
function strangeShare(text: string): number {
  return (text.match(/\ufffd/g)?.length ?? 0) / text.length;
}
