/** What a model costs, in yuan per million tokens. */
export interface Price {
  readonly prompt: number;
  /** Prompt tokens that the endpoint had kept. */
  readonly cached: number;
  readonly completion: number;
  /** The day on which the price was in force, YYYY-MM-DD. */
  readonly date: string;
}

/** Yuan for a US dollar at which dollar prices were turned over; rounded, of the day below. */
const yuanPerDollar = 7.1;

const dollars = (prompt: number, cached: number, completion: number, date: string): Price => ({
  prompt: prompt * yuanPerDollar,
  cached: cached * yuanPerDollar,
  completion: completion * yuanPerDollar,
  date,
});
const yuan = (prompt: number, cached: number, completion: number, date: string): Price => ({
  prompt,
  cached,
  completion,
  date,
});

/**
 * List prices as their makers published them, each with its day. They change: `ZHILU_LLM_PRICE` overrules them, and a
 * model that is not listed has no price, so its calls have no cost, instead of one that is made up.
 */
const prices: ReadonlyMap<string, Price> = new Map([
  ['gpt-4o', dollars(2.5, 1.25, 10, '2024-10-02')],
  ['gpt-4o-mini', dollars(0.15, 0.075, 0.6, '2024-07-18')],
  ['gpt-4.1', dollars(2, 0.5, 8, '2025-04-14')],
  ['gpt-4.1-mini', dollars(0.4, 0.1, 1.6, '2025-04-14')],
  ['gpt-4.1-nano', dollars(0.1, 0.025, 0.4, '2025-04-14')],
  ['deepseek-chat', yuan(2, 0.2, 3, '2025-09-29')],
  ['deepseek-reasoner', yuan(2, 0.2, 3, '2025-09-29')],
]);

/** The price of a model; dated names ("gpt-4o-2024-11-20") have that of their family. Null: not known. */
export function priceOf(model: string): Price | null {
  return prices.get(model) ?? prices.get(model.replace(/-\d{4}-\d{2}-\d{2}$/, '')) ?? null;
}

/** Millionths of a yuan for so many tokens, rounded up, so that a call that costs anything is never free. */
export function costMicros(
  price: Price,
  usage: { readonly prompt: number; readonly cached: number; readonly completion: number },
): number {
  // Yuan per million tokens is millionths of a yuan per token.
  return Math.ceil(
    (usage.prompt - usage.cached) * price.prompt +
      usage.cached * price.cached +
      usage.completion * price.completion,
  );
}
