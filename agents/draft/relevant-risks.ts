import type { Risk } from '../../knowledge/knowledge.ts';
import type { Bilingual } from '../../src/domain/language.ts';
import { difficultyRisks } from './difficulty-risks.ts';
import type { PlanBrief } from './plan-brief.ts';
import type { RiskGround } from './risk-grounds.ts';
import { riskRules } from './risk-rules.ts';
import { scheduledEnabler, type Work } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { asClause } from './voice.ts';

/** A risk that this engagement's findings make relevant. */
export interface RelevantRisk extends RiskGround {
  readonly risk: Risk;
  /** Work in the roadmap that answers it. */
  readonly work: Work | null;
  /** What is done about it, as clauses. */
  readonly answers: readonly Bilingual[];
  readonly answersFrom: readonly string[];
  /** The day by which the first answer has to be there, where it has one. */
  readonly by: string | null;
}

/** A board reads no more of them; what is lighter is left out (ours). */
const mostRisks = 8;

/** The heaviest first, at most eight; ties in the guide's order, then ours. */
export function relevantRisks(brief: PlanBrief): readonly RelevantRisk[] {
  return [...fromGuide(brief), ...ownRisks(brief)]
    .map((entry, place) => ({ entry, place }))
    .sort((a, b) => b.entry.weight - a.entry.weight || a.place - b.place)
    .slice(0, mostRisks)
    .map(({ entry }) => entry);
}

function fromGuide(brief: PlanBrief): readonly RelevantRisk[] {
  return difficultyRisks(brief).flatMap(({ id, enablers, ...ground }) => {
    const risk = brief.knowledge.risks.find((entry) => entry.id === id);
    if (!risk) return [];
    const work = scheduledEnabler(brief, enablers);
    return [{ ...ground, risk, work, answersFrom: [sourceIds.tool('answer_difficulties', id)] }];
  });
}

function ownRisks(brief: PlanBrief): readonly RelevantRisk[] {
  return riskRules.flatMap((rule) => {
    const risk = brief.knowledge.risks.find(({ id }) => id === rule.id);
    const ground = risk ? rule.ground(brief) : null;
    if (!risk || !ground) return [];
    const work = scheduledEnabler(brief, rule.enablers);
    return [
      {
        ...ground,
        risk,
        work,
        answers: risk.responses.slice(0, work ? 2 : 3).map(asClause),
        answersFrom: [sourceIds.risk(risk.id)],
        by: null,
      },
    ];
  });
}
