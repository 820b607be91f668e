import type { Case } from '../../knowledge/knowledge.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import { nearestCaseByProcess, rankCases } from '../../tools/match-cases/rank-cases.ts';
import type { PlanBrief } from './plan-brief.ts';

/** A case, and in what it is like this company. */
export interface LikeCase {
  readonly entry: Case;
  readonly sameIndustry: boolean;
  /** Names of candidates that it is near to. */
  readonly scenarios: readonly Bilingual[];
}

const mostCases = 2;

/** The best of the ranking that `find_cases` and `match_cases` use; none where nothing is alike (G6-06). */
export function likeCases(brief: PlanBrief): readonly LikeCase[] {
  const { assessment, engagement } = brief.view;
  return rankCases(brief.knowledge, { industry: engagement.industry, scenarios: assessment.candidates })
    .slice(0, mostCases)
    .map(({ entry, sameIndustry, near }) => ({
      entry,
      sameIndustry,
      scenarios: near.map(({ name }) => name),
    }));
}

export interface NearestCase {
  readonly entry: Case;
  /** What they have in common. */
  readonly process: Bilingual;
  readonly scenario: Bilingual;
}

/** Where no case is alike: the one whose business process a candidate speaks of, and that process. */
export function nearestByProcess(brief: PlanBrief): NearestCase | null {
  const nearest = nearestCaseByProcess(brief.knowledge, brief.view.assessment.candidates);
  if (!nearest) return null;
  const { entry, process, scenario } = nearest;
  return {
    entry,
    process: both(`“${process.zh}”这个环节`, `the process of ${process.en}`),
    scenario: scenario.name,
  };
}

/** The last resort: a case near to something that the industry's catalogue holds, though nobody here asked for it. */
export function nearestByCatalogue(brief: PlanBrief): NearestCase | null {
  const { scenarios } = brief.view.assessment.industry;
  for (const { id, name } of scenarios) {
    const entry = brief.knowledge.cases.find((other) => other.scenarios.includes(id));
    if (entry) {
      return {
        entry,
        process: both('行业目录里的另一个场景', 'another scenario of the industry'),
        scenario: name,
      };
    }
  }
  return null;
}
