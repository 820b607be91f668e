import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/entry/node-config.ts';
import { type LlmConfig, readLlmConfig } from '../../src/entry/node-llm-config.ts';

const today = '2026-11-25';
const endpoint = { OPENAI_MODEL: 'qwen3', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' };

/** With an endpoint of one's own and these settings. */
function read(settings: Record<string, string>): LlmConfig | null {
  return readLlmConfig({ ...endpoint, ...settings }, today);
}

function problemsOf(environment: Record<string, string>): readonly { zh: string; en: string }[] {
  try {
    readLlmConfig(environment, today);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('which model there is', () => {
  it.each([{}, { OPENAI_API_KEY: 'sk-1' }, { OPENAI_MODEL: '' }, { ZHILU_LLM_CALLS: '5' }])(
    'is none where no model is named: %j',
    (environment) => {
      expect(readLlmConfig(environment, today)).toBeNull();
    },
  );

  it("is OpenAI's with a key alone", () => {
    expect(readLlmConfig({ OPENAI_MODEL: 'gpt-4.1', OPENAI_API_KEY: 'sk-1' }, today)).toEqual({
      baseUrl: 'https://api.openai.com/v1',
      apiKey: 'sk-1',
      model: 'gpt-4.1',
      budget: {},
      price: null,
    });
  });

  it('is one on a server of your own without a key', () => {
    expect(read({})).toMatchObject({ baseUrl: 'http://127.0.0.1:11434/v1', model: 'qwen3' });
    expect(read({})?.apiKey).not.toBe('');
  });

  it('needs a key or a base URL, and says so in both languages', () => {
    const [problem, ...others] = problemsOf({ OPENAI_MODEL: 'gpt-4.1' });
    expect(others).toEqual([]);
    expect(problem?.zh).toMatch(/^OPENAI_API_KEY：.*OPENAI_BASE_URL/);
    expect(problem?.en).toMatch(/^OPENAI_API_KEY: .*OPENAI_BASE_URL/);
  });

  it('is read without the blanks and line ends that a file or a paste leaves', () => {
    expect(read({ OPENAI_API_KEY: 'sk-1\r', OPENAI_MODEL: ' qwen3 ' })).toMatchObject({
      apiKey: 'sk-1',
      model: 'qwen3',
    });
  });
});

describe('what may be spent', () => {
  it('has no limit unless one is set', () => {
    expect(read({})?.budget).toEqual({});
  });

  it('is so many calls, tokens and yuan for each engagement', () => {
    expect(
      read({ ZHILU_LLM_CALLS: '200', ZHILU_LLM_TOKENS: '500000', ZHILU_LLM_YUAN: '7.5' })?.budget,
    ).toEqual({ calls: 200, tokens: 500_000, costMicros: 7_500_000 });
  });

  it('may be nothing at all', () => {
    expect(read({ ZHILU_LLM_CALLS: '0' })?.budget).toEqual({ calls: 0 });
  });

  it('is counted by the price given, from today', () => {
    expect(read({ ZHILU_LLM_PRICE: '2,0.2,3' })?.price).toEqual({
      prompt: 2,
      cached: 0.2,
      completion: 3,
      date: today,
    });
  });
});

describe('a setting that is wrong', () => {
  it.each([
    ['OPENAI_BASE_URL', '127.0.0.1:11434'],
    ['OPENAI_BASE_URL', 'ftp://model.example/v1'],
    ['OPENAI_API_KEY', '  '],
    ['OPENAI_MODEL', ' '],
    ['ZHILU_LLM_CALLS', '-1'],
    ['ZHILU_LLM_CALLS', '1e3'],
    ['ZHILU_LLM_TOKENS', '10.5'],
    ['ZHILU_LLM_YUAN', '7,5'],
    ['ZHILU_LLM_YUAN', '1.234'],
    ['ZHILU_LLM_PRICE', '2,3'],
    ['ZHILU_LLM_PRICE', '2;0.2;3'],
    ['ZHILU_LLM_PRICE', '-2,0.2,3'],
  ])('is told by its name in both languages: %s=%j', (name, value) => {
    const [problem, ...others] = problemsOf({ ...endpoint, [name]: value });
    expect(others).toEqual([]);
    expect(problem?.zh).toMatch(new RegExp(`^${name}：[^：]*[\\u4e00-\\u9fff]`));
    expect(problem?.en).toMatch(new RegExp(`^${name}: (?:accepted|must)`));
    expect(problem?.en).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('is told with every other one, and no value is printed: any of them may be a key in the wrong place', () => {
    const secret = 'sk-in-the-wrong-place';
    const names = [
      'OPENAI_BASE_URL',
      'ZHILU_LLM_CALLS',
      'ZHILU_LLM_TOKENS',
      'ZHILU_LLM_YUAN',
      'ZHILU_LLM_PRICE',
    ];
    const problems = problemsOf({
      ...Object.fromEntries(names.map((name) => [name, secret])),
      OPENAI_API_KEY: secret,
      OPENAI_MODEL: 'gpt-4.1',
    });
    expect(problems.map(({ en }) => en.split(':')[0])).toEqual(names);
    expect(JSON.stringify(problems)).not.toContain(secret);
  });
});
