import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleWhen,
  type IRetryBackoffContext,
  retry,
  wrap,
} from 'cockatiel';
import { ChatFault, type ChatFaultKind, type ChatModel } from '../ports/chat-model.ts';
import { faultOfAbort } from './fault-of-abort.ts';

export interface Resilience {
  /** Milliseconds for all attempts together. */
  readonly whole: number;
  /** Calls at once; as many again as `queue` wait. */
  readonly atOnce: number;
  readonly queue: number;
  /** Faults in a row after which the endpoint is left alone for `leftAloneMs`. */
  readonly faultsInARow: number;
  readonly leftAloneMs: number;
  /** The first pause is up to this many milliseconds, the second up to twice as many. */
  readonly pauseMs: number;
  /** Longer than this is not waited for, however politely it is asked. */
  readonly longestPauseMs: number;
  /** Between 0 and 1. */
  readonly random: () => number;
}

export const defaultResilience: Omit<Resilience, 'random'> = {
  whole: 180_000,
  atOnce: 8,
  queue: 64,
  faultsInARow: 5,
  leftAloneMs: 30_000,
  pauseMs: 500,
  longestPauseMs: 20_000,
};

/** Three attempts in all: the first, and two more. */
const retries = 2;

/** What says that the endpoint itself is out of order. */
const endpointDown: ReadonlySet<ChatFaultKind> = new Set([
  'overloaded',
  'unreachable',
  'no-answer',
  'no-first-token',
  'stalled',
  'cut-off',
]);

/** What may be gone the next time. A wrong key, an unknown model or a filtered reply stay. */
const passing: ReadonlySet<ChatFaultKind> = new Set([...endpointDown, 'rate-limited', 'garbled', 'empty']);

/**
 * The only owner of retries: three attempts at most, with full jitter (Brooker 2015) or the pause that the endpoint asks for;
 * a circuit that opens after faults in a row; so many calls at once; one deadline over all of it. Built on cockatiel.
 */
export function resilientChatModel(model: ChatModel, resilience: Resilience): ChatModel {
  const { whole, atOnce, queue, faultsInARow, leftAloneMs, longestPauseMs } = resilience;
  const retrying = retry(
    handleWhen((error) => error instanceof ChatFault && isWorthAnotherTry(error, longestPauseMs)),
    { maxAttempts: retries, backoff: new DelegateBackoff((context) => pauseOf(context, resilience)) },
  );
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof ChatFault && endpointDown.has(error.kind)),
    { halfOpenAfter: leftAloneMs, breaker: new ConsecutiveBreaker(faultsInARow) },
  );
  const policy = wrap(bulkhead(atOnce, queue), retrying, breaker);
  return {
    model: model.model,
    async complete(request) {
      const deadline = new AbortController();
      const timer = setTimeout(
        () =>
          deadline.abort(
            new ChatFault('too-long', `no reply within ${whole} ms, attempts and pauses together`),
          ),
        whole,
      );
      const signal = request.signal ? AbortSignal.any([request.signal, deadline.signal]) : deadline.signal;
      try {
        return await unlessAborted(
          policy.execute(() => {
            if (signal.aborted) throw faultOfAbort(signal);
            return model.complete({ ...request, signal });
          }),
          signal,
        );
      } catch (error) {
        if (error instanceof BrokenCircuitError) {
          throw new ChatFault(
            'circuit-open',
            'the endpoint failed several times in a row and is left alone for a while',
          );
        }
        if (error instanceof BulkheadRejectedError) {
          throw new ChatFault('busy', 'too many calls are waiting for the endpoint');
        }
        throw error;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

function isWorthAnotherTry({ kind, retryAfterMs }: ChatFault, longestPauseMs: number): boolean {
  return passing.has(kind) && (retryAfterMs ?? 0) <= longestPauseMs;
}

function pauseOf(
  { attempt, result }: IRetryBackoffContext<unknown>,
  { pauseMs, random }: Resilience,
): number {
  const fault = 'error' in result ? result.error : null;
  if (fault instanceof ChatFault && fault.retryAfterMs !== null) return fault.retryAfterMs;
  return Math.floor(random() * pauseMs * 2 ** (attempt - 1));
}

/** cockatiel does not end a pause when the signal aborts; the caller does not wait for the rest of it. */
function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(faultOfAbort(signal));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
