import type { AnswerDifficultiesInput } from '../answer-difficulties/schema.ts';
import { companySize } from '../company-size.ts';
import type { Assessment } from './assess.ts';
import { amount, chosenAmong } from './read-fact.ts';

/** What decides which difficulties concern this company: its words, the decisions, and the roadmap's dates. */
export function difficultiesInputOf(
  assessment: Pick<Assessment, 'facts' | 'roadmap' | 'deployment' | 'model'>,
): AnswerDifficultiesInput {
  const { facts, roadmap, deployment, model } = assessment;
  const employees = amount(facts, 'company.employees');
  const schedule = roadmap?.output.feasible ? roadmap.output : null;
  // The schedule is in order of start, so the first of a kind is the earliest.
  const startOf = (kind: 'pilot' | 'rollout'): string | null =>
    schedule?.activities.find((activity) => activity.kind === kind)?.start ?? null;
  const sensitivities = ['open', 'internal', 'personal-or-secret', 'state-regulated'] as const;
  return {
    scenarios: (roadmap?.starting ?? []).map(({ scenario }) => ({
      id: scenario.id,
      name: scenario.name,
      modelKinds: [...(scenario.typical?.model_kinds ?? [])],
    })),
    sensitivity: chosenAmong(facts, 'data.sensitivity', sensitivities) ?? null,
    offsite: chosenAmong(facts, 'data.offsite', ['no', 'masked-only', 'yes'] as const) ?? null,
    customisation:
      chosenAmong(facts, 'model.customisation', ['ready-made', 'own-knowledge', 'deep'] as const) ?? null,
    edge: chosenAmong(facts, 'model.edge', ['no', 'some', 'core'] as const) ?? null,
    supply: chosenAmong(facts, 'supply.imported', ['none', 'some', 'critical'] as const) ?? null,
    deployment: deployment.output.choice,
    modelSource: model.output.source,
    months: schedule?.months ?? null,
    size: employees === undefined ? null : companySize(employees),
    pilotStart: startOf('pilot'),
    rolloutStart: startOf('rollout'),
  };
}
