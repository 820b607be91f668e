import type { EndpointAbilities } from '../domain/endpoint-abilities.ts';

/** Where abilities are remembered, by base URL and model. */
export interface AbilityMemory {
  find(endpoint: string, model: string): Promise<EndpointAbilities | null>;
  save(endpoint: string, model: string, abilities: EndpointAbilities): Promise<void>;
}
