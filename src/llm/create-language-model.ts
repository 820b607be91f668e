import type { LlmCall, LlmSpending } from '../domain/llm-call.ts';
import type { AbilityMemory } from '../ports/ability-memory.ts';
import type { Clock } from '../ports/clock.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import type { LanguageModel } from '../ports/language-model.ts';
import { budgetedChatModel, type LlmBudget } from './budgeted-chat-model.ts';
import { type Deadlines, defaultDeadlines } from './deadlines.ts';
import { negotiatedChatModel } from './negotiated-chat-model.ts';
import { openAiChatModel } from './openai-chat-model.ts';
import { type Price, priceOf } from './price-table.ts';
import { recordedChatModel } from './recorded-chat-model.ts';
import { defaultResilience, type Resilience, resilientChatModel } from './resilient-chat-model.ts';
import { type StructuredWording, structuredReply } from './structured-reply.ts';

export interface LanguageModelSettings {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  readonly wording: StructuredWording;
  readonly abilities: AbilityMemory;
  readonly record: (call: LlmCall) => Promise<void>;
  readonly spent: (engagementId: string) => Promise<LlmSpending>;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  /** Between 0 and 1: for the pauses between attempts. */
  readonly random: () => number;
  readonly budget?: LlmBudget;
  /** Overrules the price table; see `priceOf`. */
  readonly price?: Price;
  readonly deadlines?: Partial<Deadlines>;
  readonly resilience?: Partial<Omit<Resilience, 'random' | 'whole'>>;
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * A model behind an OpenAI-compatible endpoint, put together from one layer a concern, the outermost first: budget, retries
 * and circuit, negotiation of what the endpoint can do, the record of every request, the request itself.
 */
export function createLanguageModel(settings: LanguageModelSettings): LanguageModel {
  const { abilities, clock, model } = settings;
  const endpoint = shownEndpoint(settings.baseUrl);
  const deadlines = { ...defaultDeadlines, ...settings.deadlines };
  const request = openAiChatModel({
    baseUrl: settings.baseUrl,
    apiKey: settings.apiKey,
    model,
    deadlines,
    abilities,
    endpoint,
    now: () => Date.parse(clock.now()),
    ...(settings.fetch ? { fetch: settings.fetch } : {}),
  });
  const recorded = recordedChatModel(request, {
    endpoint,
    price: settings.price ?? priceOf(model),
    clock,
    identifiers: settings.identifiers,
    record: settings.record,
  });
  const resilient = resilientChatModel(negotiatedChatModel(recorded, endpoint, abilities), {
    ...defaultResilience,
    ...settings.resilience,
    whole: deadlines.whole,
    random: settings.random,
  });
  const chat = budgetedChatModel(resilient, settings.budget ?? {}, settings.spent);
  return {
    model,
    complete: (asked) => chat.complete(asked),
    structured: (asked) => structuredReply({ model: chat, endpoint, abilities }, asked, settings.wording),
  };
}

/** The base URL as it may be shown and kept: no user, password or query, where some people put keys. */
export function shownEndpoint(baseUrl: string): string {
  const url = new URL(baseUrl);
  return `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`;
}
