import type { Bilingual } from '../../src/domain/language.ts';
import { both } from '../../src/domain/language.ts';
import type { WeightProfile } from '../../src/domain/value-model.ts';
import { fittedExactly } from '../fit-weights/leaning.ts';
import type { CompanyStage, StrategyPriority } from '../fit-weights/schema.ts';
import { wholePoints } from '../fit-weights/whole-points.ts';
import { fittedReason } from '../fit-weights/wording.ts';

export interface FittedWeights {
  readonly weights: WeightProfile;
  readonly reason: Bilingual;
}

/**
 * What `fit_weights` makes of an industry's profile, the stated priority and the company's stage, without the words for
 * every indicator: fast enough to try hundreds of answers. Whole points that add to 100.
 */
export function fitWeightProfile(
  industry: { readonly name: Bilingual; readonly weights: WeightProfile },
  priority: StrategyPriority | undefined,
  stage?: CompanyStage,
): FittedWeights {
  const name = both(`${industry.name.zh}行业`, industry.name.en);
  return {
    weights: wholePoints(fittedExactly(industry.weights, priority, stage)),
    reason: fittedReason(name, industry.weights, priority, stage),
  };
}
