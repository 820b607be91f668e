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
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const mark = plainMarks[unit];
    if (mark !== undefined) {
      folded += mark;
    } else if (enclosed.test(unit)) {
      folded += unit;
    } else {
      const plain = unit.normalize('NFKC').toLowerCase();
      folded += plain.length === 1 ? plain : unit;
    }
  }
  return folded;
}

/** A folded text without what opens and closes it: to be held against the words of an option or level. */
export function bareText(folded: string): string {
  return folded.trim().replace(/[\s.。!]+$/, '');
}
