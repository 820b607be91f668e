import { z } from 'zod';
import { type Bilingual, both } from '../domain/language.ts';
import type { LlmBudget } from '../llm/budgeted-chat-model.ts';
import type { Price } from '../llm/price-table.ts';
import { ConfigError } from './node-config.ts';

/** Which model there is, and what may be spent on it. The names of the first three are those that every tool uses. */
export interface LlmConfig {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  readonly budget: LlmBudget;
  /** Null: the price table's. */
  readonly price: Price | null;
}

const openAi = 'https://api.openai.com/v1';

/** A local server that asks for no key is given this one: the wire format has no request without. */
const noKey = 'none';

const whole = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number)
  .optional();

const settingsSchema = z.object({
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  // Trimmed: a .env file written on Windows, or a key pasted with its line end, is no header otherwise.
  OPENAI_API_KEY: z.string().trim().min(1).optional(),
  OPENAI_MODEL: z.string().trim().min(1).optional(),
  ZHILU_LLM_CALLS: whole,
  ZHILU_LLM_TOKENS: whole,
  ZHILU_LLM_YUAN: z
    .string()
    .regex(/^\d{1,9}(\.\d{1,2})?$/)
    .transform(Number)
    .optional(),
  ZHILU_LLM_PRICE: z
    .string()
    .regex(/^\d+(\.\d+)?,\d+(\.\d+)?,\d+(\.\d+)?$/)
    .transform((text) => text.split(',').map(Number))
    .optional(),
});
type Setting = keyof z.output<typeof settingsSchema>;

const accepted: Readonly<Record<Setting, Bilingual>> = {
  OPENAI_BASE_URL: both(
    '应为 http 或 https 地址，一般以 /v1 结尾，例如 http://127.0.0.1:11434/v1',
    'accepted is an http or https address, mostly ending in /v1, such as http://127.0.0.1:11434/v1',
  ),
  OPENAI_API_KEY: both('不能为空', 'must not be empty'),
  OPENAI_MODEL: both('应为接口认得的模型名', 'accepted is a model name that the endpoint knows'),
  ZHILU_LLM_CALLS: both(
    '应为每个项目最多的调用次数，整数',
    'accepted is a whole number of calls per engagement',
  ),
  ZHILU_LLM_TOKENS: both(
    '应为每个项目最多的 token 数，整数',
    'accepted is a whole number of tokens per engagement',
  ),
  ZHILU_LLM_YUAN: both(
    '应为每个项目最多花的人民币元数，例如 20 或 7.5',
    'accepted is an amount in yuan per engagement, such as 20 or 7.5',
  ),
  ZHILU_LLM_PRICE: both(
    '应为每百万 token 的人民币元价：输入,命中缓存的输入,输出，例如 2,0.2,3',
    'accepted are yuan per million tokens: prompt, cached prompt, completion, such as 2,0.2,3',
  ),
};

/**
 * Reads which model to use. Null where no model is named: then every skill is the built-in one. Throws `ConfigError`
 * with every problem and with no value in it.
 * @param today the day from which a price that was given counts, YYYY-MM-DD.
 */
export function readLlmConfig(
  environment: Readonly<Record<string, string | undefined>>,
  today: string,
): LlmConfig | null {
  const names = Object.keys(settingsSchema.shape);
  const given = Object.fromEntries(
    names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
    throw new ConfigError(
      settings
        .filter((name) => wrong.has(name))
        .map((name) => both(`${name}：${accepted[name].zh}`, `${name}: ${accepted[name].en}`)),
    );
  }
  const { data } = parsed;
  if (data.OPENAI_MODEL === undefined) return null;
  if (data.OPENAI_API_KEY === undefined && data.OPENAI_BASE_URL === undefined) {
    throw new ConfigError([
      both(
        'OPENAI_API_KEY：设了 OPENAI_MODEL，还须设密钥；用本机的服务则设 OPENAI_BASE_URL',
        'OPENAI_API_KEY: needed beside OPENAI_MODEL; for a server of your own set OPENAI_BASE_URL',
      ),
    ]);
  }
  const [prompt, cached, completion] = data.ZHILU_LLM_PRICE ?? [];
  return {
    baseUrl: data.OPENAI_BASE_URL ?? openAi,
    apiKey: data.OPENAI_API_KEY ?? noKey,
    model: data.OPENAI_MODEL,
    budget: {
      ...(data.ZHILU_LLM_CALLS === undefined ? {} : { calls: data.ZHILU_LLM_CALLS }),
      ...(data.ZHILU_LLM_TOKENS === undefined ? {} : { tokens: data.ZHILU_LLM_TOKENS }),
      ...(data.ZHILU_LLM_YUAN === undefined
        ? {}
        : { costMicros: Math.round(data.ZHILU_LLM_YUAN * 1_000_000) }),
    },
    price:
      prompt === undefined || cached === undefined || completion === undefined
        ? null
        : { prompt, cached, completion, date: today },
  };
}

const settings = [
  'OPENAI_BASE_URL',
  'OPENAI_API_KEY',
  'OPENAI_MODEL',
  'ZHILU_LLM_CALLS',
  'ZHILU_LLM_TOKENS',
  'ZHILU_LLM_YUAN',
  'ZHILU_LLM_PRICE',
] as const satisfies Setting[];
