import { allAbilities, type EndpointAbilities } from '../domain/endpoint-abilities.ts';
import type { AbilityMemory } from '../ports/ability-memory.ts';

/** What is remembered of an endpoint and a model; everything, until something was refused. */
export async function knownAbilities(
  memory: AbilityMemory,
  endpoint: string,
  model: string,
): Promise<EndpointAbilities> {
  return (await memory.find(endpoint, model)) ?? allAbilities;
}
