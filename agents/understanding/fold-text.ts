/** Circled and bracketed numbers and letters: folding them would run ①② together into 12. */
const enclosed = /[\u2460-\u24ff]/;

/** Marks that a keyboard or phone adds and no reading needs: curly quotes, emoji selectors and keycaps. */
const plainMarks: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '\ufe0f': ' ',
  '\u20e3': ' ',
  '\u3000': ' ',
  '—': '-',
  '–': '-',
};

/**
 * Lower case, half width, plain apostrophes. The result is exactly as long as the text, unit by unit, so that
 * an offset in it is an offset in the person's own words.
 */
export function foldText(text: string): string {
  let folded = '';
  for (const unit of text.split('')) folded += foldUnit(unit);
  return folded;
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  // Han and ASCII are nearly all there is, and normalising each of them would be most of a turn's work.
  if (code >= 0x4e00 && code <= 0x9fff) return unit;
  if (code < 0x80) return unit.toLowerCase();
  const mark = plainMarks[unit];
  if (mark !== undefined) return mark;
  if (enclosed.test(unit)) return unit;
  const plain = unit.normalize('NFKC').toLowerCase();
  return plain.length === 1 ? plain : unit;
}

/** A folded text without what opens and closes it: to be held against the words of an option or level. */
export function bareText(folded: string): string {
  return folded.trim().replace(/[\s.。!]+$/, '');
}
