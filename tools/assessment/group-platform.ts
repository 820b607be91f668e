import { chosen, type FactValues } from './read-fact.ts';

/**
 * Whether the group's running platform is the company's own: one option stands for a subsidiary that may join and for the
 * group that built it, and a company that owns a cluster beside it is taken for the builder. Ours, until somebody is asked.
 */
export function ownsGroupPlatform(facts: FactValues): boolean {
  return chosen(facts, 'group.platform') === 'running' && chosen(facts, 'it.compute') === 'own-cluster';
}
