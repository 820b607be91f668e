import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultResilience, resilientChatModel } from '../../src/llm/resilient-chat-model.ts';
import { ChatFault, type ChatModel } from '../../src/ports/chat-model.ts';
import { purpose } from './made-up-model.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const request = { messages: [], purpose, mostTokens: 1 } as const;

/** The milliseconds between the attempts of a call whose every attempt ends in this fault at once. */
async function pauses(
  fault: ChatFault,
  more: Partial<typeof defaultResilience & { random: () => number }>,
): Promise<readonly number[]> {
  const attempts: number[] = [];
  const model: ChatModel = {
    model: 'm',
    complete: async () => {
      attempts.push(Date.now());
      throw fault;
    },
  };
  const resilient = resilientChatModel(model, { ...defaultResilience, random: () => 0.5, ...more });
  const ended = resilient.complete(request).then(
    () => 'a reply',
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  expect(await ended).toBe(fault);
  return attempts.slice(1).map((at, place) => at - (attempts[place] ?? at));
}

describe('the pauses between attempts', () => {
  it('are anywhere from nothing to half a second, then to a second: full jitter, three attempts', async () => {
    const overloaded = new ChatFault('overloaded', 'down', { status: 503 });
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), async (chance) => {
        const [first, second, ...others] = await pauses(overloaded, { random: () => chance });
        expect(others).toEqual([]);
        // The whole range is used, and nothing beyond it.
        expect(first).toBe(Math.floor(chance * 500));
        expect(second).toBe(Math.floor(chance * 1000));
      }),
      { numRuns: 50 },
    );
  });

  it('are those that the endpoint asks for, without any jitter', async () => {
    const limited = new ChatFault('rate-limited', 'later', { status: 429, retryAfterMs: 7000 });
    expect(await pauses(limited, { random: () => 0.9 })).toEqual([7000, 7000]);
  });

  it('are as long as is waited for at most, and a longer one is not begun', async () => {
    const asks = (retryAfterMs: number) => new ChatFault('rate-limited', 'later', { retryAfterMs });
    expect(await pauses(asks(20_000), {})).toEqual([20_000, 20_000]);
    expect(await pauses(asks(20_001), {})).toEqual([]);
  });

  it('do not come after a fault that stays', async () => {
    expect(await pauses(new ChatFault('unauthorised', 'no', { status: 401 }), {})).toEqual([]);
  });
});
