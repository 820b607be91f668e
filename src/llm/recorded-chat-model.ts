import type { LlmCall } from '../domain/llm-call.ts';
import { ChatFault, type ChatModel, type ChatUsage } from '../ports/chat-model.ts';
import type { Clock } from '../ports/clock.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import { costMicros, type Price } from './price-table.ts';

export interface Recording {
  /** Where the model answers, as it may be shown: no key, no query. */
  readonly endpoint: string;
  readonly price: Price | null;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly record: (call: LlmCall) => Promise<void>;
}

/**
 * Writes a row for every request that was sent, whatever came of it: three attempts are three rows. The row is on
 * record before the reply is handed on.
 */
export function recordedChatModel(model: ChatModel, recording: Recording): ChatModel {
  const { clock, identifiers, endpoint, price, record } = recording;
  return {
    model: model.model,
    async complete(request) {
      const at = clock.now();
      const call = (
        came: Pick<LlmCall, 'outcome' | 'shape' | 'status' | 'firstTokenMs'>,
        usage: ChatUsage | null,
      ): LlmCall => ({
        id: identifiers.next('call'),
        ...request.purpose,
        model: model.model,
        endpoint,
        at,
        ...came,
        promptTokens: usage?.prompt ?? null,
        completionTokens: usage?.completion ?? null,
        cachedTokens: usage?.cached ?? null,
        latencyMs: Math.max(0, Date.parse(clock.now()) - Date.parse(at)),
        costMicros: usage && price ? costMicros(price, usage) : null,
        priceDate: usage && price ? price.date : null,
      });
      try {
        const reply = await model.complete(request);
        const outcome = reply.finish === 'length' ? 'length' : 'ok';
        const shape = request.inspect?.(reply) ?? 'free';
        await record(
          call({ outcome, shape, status: null, firstTokenMs: Math.round(reply.firstTokenMs) }, reply.usage),
        );
        return reply;
      } catch (error) {
        if (error instanceof ChatFault) {
          await record(
            call({ outcome: error.kind, shape: 'free', status: error.status, firstTokenMs: null }, null),
          );
        }
        throw error;
      }
    },
  };
}
