import type { Option } from '../../knowledge/knowledge.ts';
import { both } from '../../src/domain/language.ts';
import { type Hit, whole } from './option-hits.ts';
import { correction, noneOfOptions } from './option-marker-words.ts';
import { type MarkedOptions, marksWithin, onlyMarks } from './option-markers.ts';
import { type Reading, refused } from './reading.ts';
import { type Clause, type ReplyText, sentencesOf } from './reply-text.ts';

/** Hits by number or letter; undefined where the reply holds none. */
export function markedHits(reply: ReplyText, options: readonly Option[]): Hit[] | Reading | undefined {
  const count = options.length;
  const all = whole(reply);
  if (all === undefined) {
    return undefined;
  }
  const hits: Hit[] = [];
  const denied = new Set<number>();
  const sole = onlyMarks(all.text, count);
  const take = (marks: MarkedOptions, clause: Clause): Reading | undefined => {
    if (marks.beyond.length > 0 && (marks.numbers.length === 0 || sole !== undefined)) {
      return refused(
        both(
          `这里只有 ${count} 个选项，没有「${marks.beyond.join('、')}」。`,
          `There are ${count} options here; "${marks.beyond.join(', ')}" is not one of them.`,
        ),
      );
    }
    for (const number of marks.numbers) {
      hits.push({ option: number - 1, start: clause.start, end: clause.end, confidence: 0.95 });
    }
    return undefined;
  };
  if (sole !== undefined) {
    return take(sole, all) ?? hits;
  }
  if (noneOfOptions.test(all.text.replace(/[。.!\s]+$/, ''))) {
    return refused(both('您说这些都不是。', 'You say that none of these fits.'));
  }
  let beyond: Reading | undefined;
  for (const sentence of sentencesOf(reply)) {
    const first = sentence[0];
    const last = sentence.at(-1);
    if (first === undefined || last === undefined) {
      continue;
    }
    const span: Clause = { ...first, end: last.end, text: reply.folded.slice(first.start, last.end) };
    const marks = onlyMarks(span.text, count);
    if (marks !== undefined) {
      beyond = take(marks, span) ?? beyond;
      continue;
    }
    for (const clause of sentence) {
      if (correction.test(clause.text)) {
        hits.length = 0;
        continue;
      }
      const only = onlyMarks(clause.text, count);
      const within = marksWithin(clause.text, reply.original.slice(clause.start, clause.end), count);
      beyond = take(only ?? within, clause) ?? beyond;
      for (const number of within.denied) {
        denied.add(number - 1);
      }
    }
  }
  const kept = hits.filter((hit) => !denied.has(hit.option));
  return kept.length > 0 ? kept : beyond;
}
