import type { Rubric } from '../../knowledge/knowledge.ts';
import { type FeasibilityDimension, feasibilityDimensionNames } from '../../src/domain/feasibility.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { Bounds } from './scores.ts';

/** What would have to change for the weakest to climb one level; null if nothing has to. */
export function climbText(
  weakest: readonly FeasibilityDimension[],
  bounds: Bounds,
  rubrics: readonly Rubric[],
): Bilingual | null {
  if (weakest.length === 0) return null;
  const texts = weakest.map((dimension) => {
    const from = bounds[dimension].low;
    const term = feasibilityDimensionNames[dimension];
    const words = rubrics.find((rubric) => rubric.id === dimension)?.climb?.[from - 1];
    if (words !== undefined) return both(`${term.zh}：${words.zh}`, `${term.en}: ${words.en}`);
    return both(
      `${term.zh}：从第 ${from} 级提高到第 ${from + 1} 级`,
      `${term.en}: from level ${from} to level ${from + 1}`,
    );
  });
  return joinTexts(texts.map(withoutFullStop), both('；', '; '));
}

/** Clauses are joined by semicolons; a full stop in the middle would break the sentence. */
function withoutFullStop(text: Bilingual): Bilingual {
  return both(text.zh.replace(/[。；]$/u, ''), text.en.replace(/[.;]$/, ''));
}
