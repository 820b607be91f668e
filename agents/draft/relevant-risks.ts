import type { Risk } from '../../knowledge/knowledge.ts';
import type { PlanBrief } from './plan-brief.ts';
import { type RiskGround, riskRules } from './risk-rules.ts';
import { scheduledEnabler, type Work } from './roadmap-facts.ts';

/** A risk that this engagement's findings make relevant. */
export interface RelevantRisk extends RiskGround {
  readonly risk: Risk;
  /** Work in the roadmap that answers it. */
  readonly work: Work | null;
}

/** The heaviest first; ties in the table's order. */
export function relevantRisks(brief: PlanBrief): readonly RelevantRisk[] {
  return riskRules
    .flatMap((rule) => {
      const risk = brief.knowledge.risks.find(({ id }) => id === rule.id);
      const ground = risk ? rule.ground(brief) : null;
      return risk && ground ? [{ ...ground, risk, work: scheduledEnabler(brief, rule.enablers) }] : [];
    })
    .map((entry, place) => ({ entry, place }))
    .sort((a, b) => b.entry.weight - a.entry.weight || a.place - b.place)
    .map(({ entry }) => entry);
}
