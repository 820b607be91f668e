import type { AnswerDifficultiesInput } from '../answer-difficulties/schema.ts';
import { companySize } from '../company-size.ts';
import type { Assessment } from './assess.ts';
import { amount, chosen, chosenAmong } from './read-fact.ts';
import { sensitiveDataOf } from './sensitive-data.ts';

/**
 * What decides which difficulties concern this company: its words, the decisions, and the roadmap's dates. `sensitive`:
 * all that anybody said of how sensitive the data are.
 */
export function difficultiesInputOf(
  assessment: Pick<Assessment, 'facts' | 'roadmap' | 'deployment' | 'model'>,
  sensitive: readonly string[] = [],
): AnswerDifficultiesInput {
  const { facts, roadmap, deployment, model } = assessment;
  const employees = amount(facts, 'company.employees');
  const schedule = roadmap?.output.feasible ? roadmap.output : null;
  // The schedule is in order of start, so the first of a kind is the earliest.
  const startOf = (kind: 'pilot' | 'rollout'): string | null =>
    schedule?.activities.find((activity) => activity.kind === kind)?.start ?? null;
  const starting = (roadmap?.starting ?? []).map(({ scenario }) => scenario);
  const { personal, secret, regulated } = sensitiveDataOf(facts, starting, sensitive);
  const groupPlatform = chosenAmong(facts, 'group.platform', ['none', 'planned', 'running'] as const);
  const sensitivities = ['open', 'internal', 'personal-or-secret', 'state-regulated'] as const;
  return {
    scenarios: starting.map((scenario) => ({
      id: scenario.id,
      name: scenario.name,
      modelKinds: [...(scenario.typical?.model_kinds ?? [])],
    })),
    sensitivity: chosenAmong(facts, 'data.sensitivity', sensitivities) ?? null,
    used: { personal, secret, regulated },
    offsite: chosenAmong(facts, 'data.offsite', ['no', 'masked-only', 'yes'] as const) ?? null,
    customisation:
      chosenAmong(facts, 'model.customisation', ['ready-made', 'own-knowledge', 'deep'] as const) ?? null,
    edge: chosenAmong(facts, 'model.edge', ['no', 'some', 'core'] as const) ?? null,
    supply: chosenAmong(facts, 'supply.imported', ['none', 'some', 'critical'] as const) ?? null,
    deployment: deployment.output.choice,
    // Who has a cluster of its own is the group that others join.
    groupPlatform: chosen(facts, 'it.compute') === 'own-cluster' ? null : (groupPlatform ?? null),
    modelSource: model.output.source,
    months: schedule?.months ?? null,
    size: employees === undefined ? null : companySize(employees),
    pilotStart: startOf('pilot'),
    rolloutStart: startOf('rollout'),
  };
}
