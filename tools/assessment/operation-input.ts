import { scenarioSlot } from '../../src/domain/slot.ts';
import { companySize } from '../company-size.ts';
import { kpiSources, type PlanOperationInput } from '../plan-operation/schema.ts';
import type { Assessment } from './assess.ts';
import { amount, chosenAmong, levelAt } from './read-fact.ts';
import { toldQuantity } from './told-quantity.ts';

/** What operation is planned from: the scenarios that the roadmap starts, with its dates, and what people said. */
export function operationInputOf(
  assessment: Pick<Assessment, 'facts' | 'roadmap' | 'deployment' | 'model'>,
): PlanOperationInput {
  const { facts, roadmap, deployment, model } = assessment;
  const employees = amount(facts, 'company.employees');
  const scheduled = roadmap?.output.feasible ? roadmap.output.activities : [];
  const span = (id: string): { start: string; end: string } | null => {
    const activity = scheduled.find((entry) => entry.id === id);
    return activity ? { start: activity.start, end: activity.end } : null;
  };
  return {
    scenarios: (roadmap?.starting ?? []).map(({ scenario }) => ({
      id: scenario.id,
      name: scenario.name,
      owner: scenario.typical?.owner ?? 'business_lead',
      process: scenario.typical?.process ?? null,
      ...(scenario.typical ? { modelKinds: [...scenario.typical.model_kinds] } : {}),
      kpi: scenario.typical?.kpi ?? null,
      baseline: toldQuantity(facts, scenarioSlot(scenario.id, 'kpi.baseline')),
      target: toldQuantity(facts, scenarioSlot(scenario.id, 'kpi.target')),
      source: chosenAmong(facts, scenarioSlot(scenario.id, 'kpi.source'), kpiSources) ?? null,
      measured: span('enabler:baseline-measurement')?.end ?? null,
      pilot: span(`pilot:${scenario.id}`),
      rollout: span(`rollout:${scenario.id}`),
    })),
    size: employees === undefined ? null : companySize(employees),
    deployment: deployment.output.choice,
    modelSource: model.output.source,
    compute: chosenAmong(facts, 'it.compute', ['none', 'few-servers', 'own-cluster'] as const) ?? null,
    dataPlatform: chosenAmong(facts, 'data.platform', ['none', 'partial', 'unified'] as const) ?? null,
    review: chosenAmong(facts, 'governance.review', ['none', 'ad-hoc', 'committee'] as const) ?? null,
    groupPlatform: chosenAmong(facts, 'group.platform', ['none', 'planned', 'running'] as const) ?? null,
    uptake: levelAt(facts, 'talent.readiness') ?? null,
  };
}
