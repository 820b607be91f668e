import { ChatFault, type ChatReply, type ChatToolCall, type ChatUsage } from '../ports/chat-model.ts';
import type { CompletionChunk } from './completion-chunk.ts';

interface PartOfCall {
  id: string | null;
  name: string;
  arguments: string;
}

/** Puts a reply together from its chunks; `reply` is called after the last one. */
export interface Gathering {
  /** Whether the chunk held a piece of the reply. */
  add(chunk: CompletionChunk): boolean;
  readonly text: string;
  /** Throws `ChatFault`: cut off, filtered, or empty. */
  reply(firstTokenMs: number): ChatReply;
}

export function gatherReply(): Gathering {
  let text = '';
  let finish: string | null = null;
  let usage: ChatUsage | null = null;
  const calls = new Map<number, PartOfCall>();
  return {
    add(chunk) {
      if (chunk.usage) usage = usageOf(chunk.usage);
      const [choice] = chunk.choices ?? [];
      if (!choice) return false;
      finish = choice.finish_reason ?? finish;
      const part = choice.delta ?? choice.message;
      const content = part?.content ?? '';
      text += content;
      const toolCalls = part?.tool_calls ?? [];
      toolCalls.forEach((piece, place) => {
        const index = piece.index ?? place;
        const call = calls.get(index) ?? { id: null, name: '', arguments: '' };
        calls.set(index, {
          id: call.id ?? (piece.id || null),
          name: call.name + (piece.function?.name ?? ''),
          arguments: call.arguments + (piece.function?.arguments ?? ''),
        });
      });
      return content.length > 0 || toolCalls.length > 0;
    },
    get text() {
      return text;
    },
    reply(firstTokenMs) {
      const toolCalls = [...calls].sort(([a], [b]) => a - b).map(([index, call]) => namedCall(index, call));
      if (finish === 'content_filter')
        throw new ChatFault('content-filter', 'the endpoint withheld the reply');
      if (finish === null) throw new ChatFault('cut-off', 'the reply ended before its end');
      if (text.trim() === '' && toolCalls.length === 0) {
        throw new ChatFault(
          finish === 'length' ? 'length' : 'empty',
          finish === 'length'
            ? 'the token limit was used up before any reply'
            : 'the endpoint sent an empty reply',
        );
      }
      return {
        text,
        toolCalls,
        finish: finish === 'length' ? 'length' : toolCalls.length > 0 ? 'tool_calls' : 'stop',
        usage,
        firstTokenMs,
      };
    },
  };
}

/** Some endpoints give calls no id; a reply to one has to name it. */
function namedCall(index: number, { id, name, arguments: given }: PartOfCall): ChatToolCall {
  return { id: id ?? `call_${index}`, name, arguments: given };
}

function usageOf(usage: NonNullable<CompletionChunk['usage']>): ChatUsage {
  const cached = usage.prompt_tokens_details?.cached_tokens ?? usage.prompt_cache_hit_tokens ?? 0;
  return {
    prompt: usage.prompt_tokens,
    completion: usage.completion_tokens,
    cached: Math.min(cached, usage.prompt_tokens),
  };
}
