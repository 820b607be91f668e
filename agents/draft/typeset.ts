import type { Language } from '../../src/domain/language.ts';

/**
 * A text as the plan sets it, whoever wrote it: one kind of quotation mark, single within double, a name that carries
 * its own marks not marked twice; in Chinese a space between characters and Latin words or figures.
 */
export function typeset(text: string, language: Language): string {
  const curly = language === 'en' ? onePoint(curled(text)) : spaced(text);
  return nested(curly.replace(/““([^“”]*)””/gu, '“$1”'));
}

/** English quotation marks and apostrophes as printed: tools write the typewriter's. */
function curled(text: string): string {
  return text.replace(/"([^"]*)"/gu, '“$1”').replace(/(?<=\p{L})'(?=\p{L})|(?<=s)'(?=\s)/gu, '’');
}

/** Scores, weights and distances are shown as they come out in some forty sentences, and any may come out as one. */
function onePoint(text: string): string {
  return text.replace(/(?<![\d.,])1 points\b/gu, '1 point');
}

/** Chinese as it is set here: a space between characters and Latin words or figures; people's own words as said. */
export function spaced(text: string): string {
  return text.replace(/“[^”]*”|[^“]+|“/gu, (part) =>
    part.startsWith('“')
      ? part
      : part
          .replace(/(\p{Script=Han})([A-Za-z0-9])/gu, '$1 $2')
          .replace(/([A-Za-z0-9%])(\p{Script=Han})/gu, '$1 $2'),
  );
}

/** Double marks within double ones become single; a text whose marks don't pair is left as it is. */
function nested(text: string): string {
  if ((text.match(/“/gu) ?? []).length !== (text.match(/”/gu) ?? []).length) return text;
  let depth = 0;
  return text.replace(/[“”]/gu, (mark) => {
    if (mark === '“') {
      depth += 1;
      return depth > 1 ? '‘' : mark;
    }
    depth -= 1;
    return depth > 0 ? '’' : mark;
  });
}
