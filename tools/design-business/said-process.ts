import { both } from '../../src/domain/language.ts';
import { saidDiagram } from './process-diagram.ts';
import type { SaidProcess } from './schema.ts';

/** Marks that people put between steps: arrows, semicolons, sentence ends, new lines, numbers of a list. */
const marks =
  /→|➔|⇒|[-=]+>|[；;。！？\n]|[.!?](?=\s|$)|(?:^|[\s，,、])\d{1,2}[.)、）．](?!\d)|[①-⑳]|第[一二三四五六七八九十]步[:：]?/u;

/** Words that start the next step. 再 counts unless it is part of 再次, 再度, 不再 and the like. */
const chineseWords = /然后|接着|随后|之后再|接下来|最后(?!一)|(?<![不一])再(?![次度也三版现生])/u;
const englishWords =
  /[,\s]*\b(?:and then|then|after that|afterwards|finally|(?<=(?:^|[,.;]\s*))next)\b[,:]?/iu;

const between = new RegExp(`${marks.source}|${chineseWords.source}|${englishWords.source}`, 'iu');

/** Left at a step's edges once the words are cut. */
const edges = /^(?:[\s，,、:：-]|首先|先(?![生行进锋])|(?:first(?:ly)?|and)\b)+|[\s，,、:：.-]+$/giu;

/**
 * The steps of a process in the order and words in which somebody told them; nothing is added. Where no mark or word
 * parts them, Chinese commas do. Empty only for words that hold nothing but marks.
 */
export function saidSteps(words: string): readonly string[] {
  const steps = cut(words, between);
  const [only] = steps;
  return steps.length > 1 || only === undefined ? steps : cut(only, /，/u);
}

function cut(words: string, at: RegExp): readonly string[] {
  return words
    .split(at)
    .map((step) => step.replace(edges, ''))
    .filter((step) => step !== '');
}

/** The process as it was told; null where nobody told it. */
export function saidProcessOf(words: string | null): SaidProcess | null {
  if (words === null) return null;
  const steps = [...saidSteps(words)];
  if (steps.length === 0) return null;
  const diagram = saidDiagram(steps);
  return { words: words.trim(), steps, diagram: both(diagram, diagram) };
}
