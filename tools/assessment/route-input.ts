import type { Industry } from '../../knowledge/knowledge.ts';
import type { ChooseRouteInput } from '../choose-route/schema.ts';
import type { Deployment } from '../deployment-rules.ts';
import type { ModelSource } from '../foundation-model-rules.ts';
import { amount, chosenAmong, type FactValues } from './read-fact.ts';

/** What the technical route hangs on: what is held true, with the deployment and the model source as decided. */
export function routeInputOf(
  industry: Industry,
  facts: FactValues,
  decided: { readonly deployment?: Deployment; readonly modelSource?: ModelSource },
): ChooseRouteInput {
  return {
    current: chosenAmong(facts, 'route.compute', [
      'gpu-imported',
      'npu-domestic',
      'mixed',
      'cloud-only',
      'undecided',
    ]),
    supply: chosenAmong(facts, 'supply.imported', ['none', 'some', 'critical']),
    fallback: chosenAmong(facts, 'supply.fallback', ['none', 'planned', 'tested']),
    deployment: decided.deployment,
    industryRegulated: industry.regulated,
    groupPlatform: chosenAmong(facts, 'group.platform', ['none', 'planned', 'running']),
    budget: amount(facts, 'budget.total'),
    offsite: chosenAmong(facts, 'data.offsite', ['no', 'masked-only', 'yes']),
    modelSource: decided.modelSource,
    compute: chosenAmong(facts, 'it.compute', ['none', 'few-servers', 'own-cluster']),
  };
}
