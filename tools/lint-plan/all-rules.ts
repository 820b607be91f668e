import type { LintRule } from './rule.ts';
import { budgetRules } from './rules/budget-rules.ts';
import { capacityRules } from './rules/capacity-rules.ts';
import { dateRules } from './rules/date-rules.ts';
import { decisionRules } from './rules/decision-rules.ts';
import { dependencyRules } from './rules/dependency-rules.ts';
import { evidenceRules } from './rules/evidence-rules.ts';
import { gateRules } from './rules/gate-rules.ts';
import { kpiRules } from './rules/kpi-rules.ts';
import { ownerRules } from './rules/owner-rules.ts';
import { riskRules } from './rules/risk-rules.ts';
import { scenarioRules } from './rules/scenario-rules.ts';
import { scheduleRules } from './rules/schedule-rules.ts';
import { textRules } from './rules/text-rules.ts';

/** Every rule, theme by theme; docs/lint.md lists the same in the same order. */
export const lintRules: readonly LintRule[] = [
  ...ownerRules,
  ...kpiRules,
  ...gateRules,
  ...dependencyRules,
  ...dateRules,
  ...capacityRules,
  ...budgetRules,
  ...scheduleRules,
  ...scenarioRules,
  ...decisionRules,
  ...riskRules,
  ...evidenceRules,
  ...textRules,
];
