import { APIConnectionError, APIError, APIUserAbortError } from 'openai';
import { ChatFault, type ChatFaultKind } from '../ports/chat-model.ts';

/** When an error came, and the key that must not show in what is made of it. */
export interface ErrorContext {
  /** Milliseconds since 1970, for a Retry-After that names a date. */
  readonly now: number;
  readonly apiKey: string;
}

/** What an error of the openai package means, as a fault without secrets. */
export function faultOfError(error: unknown, { now, apiKey }: ErrorContext): ChatFault {
  if (error instanceof ChatFault) return error;
  if (error instanceof APIUserAbortError)
    return new ChatFault('aborted', 'the call was stopped', { cause: error });
  if (error instanceof APIConnectionError) {
    return new ChatFault('unreachable', 'the endpoint could not be reached', { cause: error });
  }
  if (error instanceof APIError) {
    const status: unknown = error.status;
    if (typeof status === 'number') {
      const said = saidBy(error, apiKey);
      return new ChatFault(kindOfStatus(status), `the endpoint answered ${status}: ${said}`, {
        status,
        said,
        retryAfterMs: retryAfterMs(error.headers, now),
        cause: error,
      });
    }
    return new ChatFault('cut-off', 'the endpoint reported an error in the middle of its reply', {
      cause: error,
    });
  }
  if (error instanceof DOMException && error.name === 'AbortError') {
    return new ChatFault('aborted', 'the call was stopped', { cause: error });
  }
  if (error instanceof SyntaxError) {
    return new ChatFault('garbled', 'the endpoint sent something that is not JSON', { cause: error });
  }
  return new ChatFault('cut-off', 'the connection broke', { cause: error });
}

function kindOfStatus(status: number): ChatFaultKind {
  if (status === 401 || status === 403) return 'unauthorised';
  if (status === 404) return 'not-found';
  if (status === 429) return 'rate-limited';
  if (status === 408 || status === 409 || status >= 500) return 'overloaded';
  return 'rejected';
}

/** Long messages are cut: some endpoints quote the whole request back. */
const longestMessage = 300;

/** A shorter key ("none", "ollama") is no secret, and a word that messages use. */
const shortestSecret = 12;

/** The endpoint's own words; a key that it quotes, whole or starred out in part, is blotted out. */
function saidBy(error: { readonly message: string }, apiKey: string): string {
  const message = error.message.replace(/^\d{3}\s+/, '');
  return (apiKey.length < shortestSecret ? message : message.replaceAll(apiKey, '***'))
    .replace(/\b(?:(?:sk|key)[-_]|Bearer\s+)[A-Za-z0-9*._-]{4,}/g, '***')
    .slice(0, longestMessage);
}

/** The pause that an endpoint asks for: `retry-after-ms`, or `Retry-After` in seconds or as a date. */
export function retryAfterMs(headers: Headers | undefined, now: number): number | null {
  const exact = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(exact) && exact >= 0) return exact;
  const given = headers?.get('retry-after');
  if (!given) return null;
  const seconds = Number(given);
  if (Number.isFinite(seconds)) return seconds >= 0 ? seconds * 1000 : null;
  const date = Date.parse(given);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
