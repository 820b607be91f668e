import type { Case } from '../../knowledge/knowledge.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import { conceptsIn } from '../../tools/search/concepts.ts';
import type { PlanBrief } from './plan-brief.ts';

/** A case, and in what it is like this company. */
export interface LikeCase {
  readonly entry: Case;
  readonly sameIndustry: boolean;
  /** Names of candidates that it is near to. */
  readonly scenarios: readonly Bilingual[];
}

const mostCases = 2;

/** Cases with the same industry or a shared scenario, most of both first; none where nothing is alike (G6-06). */
export function likeCases(brief: PlanBrief): readonly LikeCase[] {
  const { assessment, engagement } = brief.view;
  return brief.knowledge.cases
    .map((entry) => ({
      entry,
      sameIndustry: entry.industry === engagement.industry,
      scenarios: assessment.candidates
        .filter(({ id }) => entry.scenarios.includes(id))
        .map(({ name }) => name),
    }))
    .filter(({ sameIndustry, scenarios }) => sameIndustry || scenarios.length > 0)
    .sort(
      (a, b) =>
        Number(b.sameIndustry) - Number(a.sameIndustry) ||
        b.scenarios.length - a.scenarios.length ||
        (a.entry.id < b.entry.id ? -1 : 1),
    )
    .slice(0, mostCases);
}

export interface NearestCase {
  readonly entry: Case;
  /** What they have in common. */
  readonly process: Bilingual;
  readonly scenario: Bilingual;
}

/** Where no case is alike: the one whose business process a candidate speaks of, and that process. */
export function nearestByProcess(brief: PlanBrief): NearestCase | null {
  const { terms, cases } = brief.knowledge;
  for (const { name, typical } of brief.view.assessment.candidates) {
    const spoken = [name.zh, name.en, typical?.summary.zh ?? '', typical?.summary.en ?? ''].join('\n');
    const concepts = new Set(conceptsIn(spoken, terms).map(({ concept }) => concept.id));
    for (const entry of cases) {
      for (const process of entry.processes) {
        const words = process.replaceAll('-', ' ');
        const named = conceptsIn(words, terms).find(({ surface }) => surface === words);
        const zh = named?.concept.zh[0];
        if (named && zh && concepts.has(named.concept.id)) {
          return { entry, process: both(`“${zh}”这个环节`, `the process of ${words}`), scenario: name };
        }
      }
    }
  }
  return null;
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
