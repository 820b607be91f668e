import { ChatFault } from '../ports/chat-model.ts';

/** Milliseconds that a request may take, phase by phase. */
export interface Deadlines {
  /** Until the endpoint begins to answer (its headers). */
  readonly answer: number;
  /** From then until the first piece of text or of a tool call. */
  readonly firstToken: number;
  /** Between two pieces. */
  readonly idle: number;
  /** All attempts together, pauses included. */
  readonly whole: number;
}

export const defaultDeadlines: Deadlines = {
  answer: 30_000,
  firstToken: 60_000,
  idle: 30_000,
  whole: 180_000,
};

/** Watches one request: each phase that begins ends the one before. */
export interface Watch {
  readonly signal: AbortSignal;
  answered(): void;
  piece(): void;
  /** The fault of the deadline that passed; null while none has. */
  passed(): ChatFault | null;
  /** No timer is left behind. */
  stop(): void;
}

const phases = {
  answer: { kind: 'no-answer', says: 'the endpoint did not begin to answer' },
  firstToken: { kind: 'no-first-token', says: 'the endpoint sent nothing of the reply' },
  idle: { kind: 'stalled', says: 'the reply stopped in the middle' },
} as const;

/** One request's deadlines on top of the caller's own signal. */
export function watchDeadlines(deadlines: Deadlines, outer: AbortSignal | undefined): Watch {
  const controller = new AbortController();
  let fault: ChatFault | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let begun = false;
  const begin = (phase: keyof typeof phases): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { kind, says } = phases[phase];
      fault = new ChatFault(kind, `${says} within ${deadlines[phase]} ms`);
      controller.abort(fault);
    }, deadlines[phase]);
  };
  begin('answer');
  return {
    signal: outer ? AbortSignal.any([outer, controller.signal]) : controller.signal,
    answered: () => {
      if (!begun) begin('firstToken');
    },
    piece: () => {
      begun = true;
      begin('idle');
    },
    passed: () => fault,
    stop: () => clearTimeout(timer),
  };
}
