import type { EndpointAbilities } from '../domain/endpoint-abilities.ts';
import type { AbilityMemory } from '../ports/ability-memory.ts';

/** Remembers as long as the process lives. */
export function memoryOfProcess(): AbilityMemory {
  const kept = new Map<string, EndpointAbilities>();
  const key = (endpoint: string, model: string): string => `${endpoint} ${model}`;
  return {
    find: async (endpoint, model) => kept.get(key(endpoint, model)) ?? null,
    save: async (endpoint, model, abilities) => {
      kept.set(key(endpoint, model), abilities);
    },
  };
}
