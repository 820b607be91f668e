import type { Prompts } from '../../prompts/prompt.ts';
import { freshMark, renderPrompt } from '../../prompts/render-prompt.ts';
import { createLanguageModel, type LanguageModelSettings } from '../llm/create-language-model.ts';
import type { AbilityMemory } from '../ports/ability-memory.ts';
import type { Clock } from '../ports/clock.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import type { LanguageModel } from '../ports/language-model.ts';
import type { Store } from '../ports/store.ts';
import type { LlmConfig } from './node-llm-config.ts';

/** The model that the configuration names, writing its calls to the store. */
export function openLanguageModel(
  config: LlmConfig,
  parts: {
    readonly store: Pick<Store, 'llmCalls'>;
    readonly abilities: AbilityMemory;
    readonly prompts: Prompts;
    readonly clock: Clock;
    readonly identifiers: Identifiers;
    /** For tests: shorter deadlines and pauses. */
    readonly limits?: Pick<LanguageModelSettings, 'deadlines' | 'resilience'>;
  },
): LanguageModel {
  const { store, abilities, prompts, clock, identifiers, limits } = parts;
  return createLanguageModel({
    baseUrl: config.baseUrl,
    apiKey: config.apiKey,
    model: config.model,
    budget: config.budget,
    ...(config.price ? { price: config.price } : {}),
    wording: structuredWording(prompts, identifiers),
    abilities,
    record: (call) => store.llmCalls.record(call),
    spent: (engagementId) => store.llmCalls.spending(engagementId),
    clock,
    identifiers,
    random: Math.random,
    ...limits,
  });
}

/** The form of a reply is asked for in English: it is about JSON, and models know it best so. */
function structuredWording(prompts: Prompts, identifiers: Identifiers): LanguageModelSettings['wording'] {
  const words = (id: string, values: Readonly<Record<string, string>>): string =>
    renderPrompt(prompts.find(id, 'en'), values, freshMark(identifiers)).user;
  return {
    byThisSchema: (schema) => words('json-only', { schema }),
    askedAgain: (issues) => words('asked-again', { issues }),
  };
}
