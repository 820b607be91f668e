import { ChatFault } from '../ports/chat-model.ts';

/** Why a signal was aborted: a deadline's own fault, else that the caller stopped the call. */
export function faultOfAbort({ reason }: AbortSignal, cause?: unknown): ChatFault {
  return reason instanceof ChatFault ? reason : new ChatFault('aborted', 'the call was stopped', { cause });
}
