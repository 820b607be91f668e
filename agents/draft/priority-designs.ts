import type { ScenarioDesign } from '../../tools/design-business/schema.ts';
import type { PlanBrief } from './plan-brief.ts';

/**
 * The designs of the scenarios that the roadmap begins with; of all that were designed where it begins with none of
 * them. A design of what waits for money is worked out when it is its turn.
 */
export function priorityDesigns({ method, view }: PlanBrief): readonly ScenarioDesign[] {
  const designs = method.business?.scenarios ?? [];
  const starting = view.assessment.roadmap?.starting.map(({ scenario }) => scenario.id) ?? [];
  const first = designs.filter(({ id }) => starting.includes(id));
  return first.length > 0 ? first : designs;
}
