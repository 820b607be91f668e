import type { StructuredMode } from '../domain/endpoint-abilities.ts';
import type { AbilityMemory } from '../ports/ability-memory.ts';
import { ChatFault, type ChatModel, type ChatRequest } from '../ports/chat-model.ts';
import { abilitiesAfterRefusal } from './abilities-after-refusal.ts';
import { knownAbilities } from './known-abilities.ts';

/**
 * Asks again at once, without what the endpoint has just refused, and remembers that for the next request. A refusal
 * of the form of the reply is left to whoever chose that form (`structuredReply`): it has to change its prompt as well.
 */
export function negotiatedChatModel(model: ChatModel, endpoint: string, memory: AbilityMemory): ChatModel {
  return {
    model: model.model,
    async complete(request) {
      for (;;) {
        try {
          return await model.complete(request);
        } catch (error) {
          if (!(error instanceof ChatFault) || error.kind !== 'rejected') throw error;
          const before = await knownAbilities(memory, endpoint, model.model);
          const after = abilitiesAfterRefusal(
            before,
            { temperature: request.temperature !== undefined, structured: modeOf(request) },
            error.message,
          );
          if (after === null) throw error;
          await memory.save(endpoint, model.model, after);
          if (after.structured !== before.structured) throw error;
        }
      }
    },
  };
}

/** The way in which a request is bound to a form. */
export function modeOf({ format, toolChoice }: ChatRequest): StructuredMode {
  if (format?.kind === 'json_schema' || format?.kind === 'json_object') return format.kind;
  return typeof toolChoice === 'object' ? 'tool' : 'text';
}
