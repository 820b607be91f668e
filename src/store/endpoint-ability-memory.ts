import { and, eq } from 'drizzle-orm';
import { endpointAbilitiesSchema } from '../domain/endpoint-abilities.ts';
import type { AbilityMemory } from '../ports/ability-memory.ts';
import type { Atomic } from './atomic.ts';
import type { Database } from './database.ts';
import { endpointAbilities } from './schema.ts';

/** Remembers what endpoints can do beyond the life of the process, so that a refusal is met once and not at every start. */
export function createEndpointAbilityMemory(db: Database, atomic: Atomic): AbilityMemory {
  return {
    async find(endpoint, model) {
      const [row] = await db
        .select({ abilities: endpointAbilities.abilities })
        .from(endpointAbilities)
        .where(and(eq(endpointAbilities.endpoint, endpoint), eq(endpointAbilities.model, model)));
      return row === undefined ? null : endpointAbilitiesSchema.parse(JSON.parse(row.abilities));
    },
    async save(endpoint, model, abilities) {
      const text = JSON.stringify(abilities);
      await atomic([
        db
          .insert(endpointAbilities)
          .values({ endpoint, model, abilities: text })
          .onConflictDoUpdate({
            target: [endpointAbilities.endpoint, endpointAbilities.model],
            set: { abilities: text },
          }),
      ]);
    },
  };
}
