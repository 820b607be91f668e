import type { LlmSpending } from '../domain/llm-call.ts';
import { ChatFault, type ChatModel } from '../ports/chat-model.ts';

/** What one engagement may use; a limit left out is none. */
export interface LlmBudget {
  readonly calls?: number;
  readonly tokens?: number;
  /** Millionths of a yuan. */
  readonly costMicros?: number;
}

/**
 * Refuses a call once its engagement has used up a limit, before anything is sent. What a call will use is not known
 * beforehand, so the last one may go over.
 */
export function budgetedChatModel(
  model: ChatModel,
  budget: LlmBudget,
  spent: (engagementId: string) => Promise<LlmSpending>,
): ChatModel {
  return {
    model: model.model,
    async complete(request) {
      const { engagementId } = request.purpose;
      if (engagementId !== null) {
        const over = usedUp(budget, await spent(engagementId));
        if (over) throw new ChatFault('budget', `this engagement has used up its budget of ${over}`);
      }
      return model.complete(request);
    },
  };
}

/** The limit that is reached; null while none is. */
export function usedUp(budget: LlmBudget, spent: LlmSpending): 'calls' | 'tokens' | 'money' | null {
  if (budget.calls !== undefined && spent.calls >= budget.calls) return 'calls';
  if (budget.tokens !== undefined && spent.tokens >= budget.tokens) return 'tokens';
  if (budget.costMicros !== undefined && spent.costMicros >= budget.costMicros) return 'money';
  return null;
}
