import type { LlmCall } from '../../src/domain/llm-call.ts';
import { createLanguageModel, type LanguageModelSettings } from '../../src/llm/create-language-model.ts';
import { memoryOfProcess } from '../../src/llm/memory-of-process.ts';
import type { AbilityMemory } from '../../src/ports/ability-memory.ts';
import type { LanguageModel } from '../../src/ports/language-model.ts';

export const purpose = {
  engagementId: 'eng_1',
  runId: 'run_1',
  skill: 'phrase',
  promptId: 'phrase',
  promptVersion: 1,
} as const;

export interface MadeUpModel {
  readonly model: LanguageModel;
  /** Every request written down, oldest first. */
  readonly calls: readonly LlmCall[];
  readonly abilities: AbilityMemory;
}

/** The real client against an endpoint, with pauses and deadlines short enough for a test. */
export function modelAt(baseUrl: string, overrides: Partial<LanguageModelSettings> = {}): MadeUpModel {
  const calls: LlmCall[] = [];
  const abilities = memoryOfProcess();
  let count = 0;
  return {
    calls,
    abilities,
    model: createLanguageModel({
      baseUrl,
      apiKey: 'sk-secret-of-the-test',
      model: 'loopback-model',
      wording: {
        byThisSchema: (schema) => `Answer with JSON by this schema: ${schema}`,
        askedAgain: (issues) => `That was wrong: ${issues}`,
      },
      abilities,
      record: async (call) => {
        calls.push(call);
      },
      spent: async () => ({ calls: calls.length, tokens: 0, costMicros: 0 }),
      clock: { now: () => new Date().toISOString() },
      identifiers: {
        next: (prefix) => {
          count += 1;
          return `${prefix}_${count}`;
        },
      },
      random: () => 0.5,
      deadlines: { answer: 250, firstToken: 250, idle: 250, whole: 4000 },
      resilience: { pauseMs: 20, leftAloneMs: 200 },
      ...overrides,
    }),
  };
}
