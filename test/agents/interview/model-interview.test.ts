import { afterEach, describe, expect, it } from 'vitest';
import type { Product } from '../../../src/entry/node-product.ts';
import { type LoopbackEndpoint, startLoopbackEndpoint } from '../../llm/loopback-endpoint.ts';
import type { Behaviour, ChatBody } from '../../llm/wire-format.ts';
import { acceptableAnswer, begin, openBank, say } from './bank.ts';

let endpoint: LoopbackEndpoint | null = null;
let product: Product | null = null;
afterEach(async () => {
  product?.close();
  await endpoint?.close();
  [endpoint, product] = [null, null];
});

const people = [{ id: 'lu', name: '陆敏', role: 'business_lead' as const }];

async function bankWith(
  behave: (body: ChatBody, place: number) => Behaviour,
  deadline?: number,
): Promise<Product> {
  endpoint = await startLoopbackEndpoint(behave);
  product = await openBank(people, ':memory:', undefined, {
    baseUrl: endpoint.baseUrl,
    ...(deadline === undefined ? {} : { deadline }),
  });
  return product;
}

/** The skill that a request serves, by the name of the form that it asks for. */
function skillOf(body: ChatBody): 'phrase' | 'understand' {
  return JSON.stringify(body.response_format ?? body.tools ?? body.messages).includes('phrased_question')
    ? 'phrase'
    : 'understand';
}

const reply = (value: unknown): Behaviour => ({ kind: 'text', text: JSON.stringify(value) });
const nothingRead = reply({ findings: [], vague: false });
const phrased = reply({ question: '想先听您说说，眼下哪几件事最拖业务的后腿？' });

function finding(slot: string, quote: string, more: Record<string, unknown> = {}) {
  return { slot, quote, option: null, level: null, yes: null, unknown: false, ...more };
}

describe('an interview with a model', () => {
  it('asks in the words of the model and keeps the options, the reason and the slot as they are', async () => {
    const bank = await bankWith((body) => (skillOf(body) === 'phrase' ? phrased : nothingRead));
    const interview = await begin(bank, 'lu');
    const message = await bank.store.interviews.lastMessage(interview.id);
    expect(message?.text).toContain('想先听您说说，眼下哪几件事最拖业务的后腿？');
    expect(message?.text).toMatch(/\n {2}1\. /);
    expect(message?.slot).toBe('pains');
    expect(await bank.store.llmCalls.list('bank')).toMatchObject([
      { skill: 'phrase', promptId: 'phrase', promptVersion: 1, outcome: 'ok', shape: 'as-asked' },
    ]);
  });

  it('takes findings for any slot that a free answer touches, each with words that were said', async () => {
    const bank = await bankWith((body) =>
      skillOf(body) === 'phrase'
        ? phrased
        : reply({
            findings: [
              finding('pains', '信贷员写报告写到半夜', { option: 'report-writing' }),
              finding('budget.total', '今年大概批了一千五百万'),
              finding('company.employees', '我们有九千人'),
              finding('it.cloud', '没有这个选项的话', { option: 'mars' }),
              finding('no.such.slot', '信贷员写报告写到半夜', { option: 'a' }),
            ],
            vague: false,
          }),
    );
    const interview = await begin(bank, 'lu');
    await say(bank, interview, '信贷员写报告写到半夜，这事总行也知道。今年大概批了一千五百万。');
    const findings = await bank.store.findings.current('bank');
    expect(findings.find(({ slot }) => slot === 'pains')).toMatchObject({
      value: { kind: 'choices', options: ['report-writing'] },
      evidence: [{ words: expect.stringContaining('信贷员写报告写到半夜') }],
    });
    expect(findings.find(({ slot }) => slot === 'budget.total')).toMatchObject({
      value: { kind: 'quantity', low: 15_000_000, unit: 'cny' },
    });
    // A quote that was never said, an option and a slot that do not exist: dropped by code.
    expect(findings.map(({ slot }) => slot).sort()).toEqual(['budget.total', 'pains']);
  });

  it('reads figures by code: a model cannot make one up', async () => {
    const bank = await bankWith((body) =>
      skillOf(body) === 'phrase'
        ? phrased
        : reply({
            findings: [{ ...finding('budget.total', '大概批了一千五百万'), low: 1, high: 1 }],
            vague: false,
          }),
    );
    const interview = await begin(bank, 'lu');
    await say(bank, interview, '先说钱吧，大概批了一千五百万，别的回头再说，我也得问问人');
    const budget = (await bank.store.findings.current('bank')).find(({ slot }) => slot === 'budget.total');
    expect(budget?.value).toMatchObject({ low: 15_000_000 });
  });

  it('costs no call where a reply is plain or a command', async () => {
    const bank = await bankWith((body) => (skillOf(body) === 'phrase' ? phrased : nothingRead));
    const interview = await begin(bank, 'lu');
    await say(bank, interview, '1和4');
    await say(bank, interview, '为什么问这个？');
    const skills = (await bank.store.llmCalls.list('bank')).map(({ skill }) => skill);
    expect(skills.filter((skill) => skill === 'understand')).toEqual([]);
  });

  it.each([
    ['a link', '请看 https://evil.example/x ，最头疼什么？'],
    ['an image', '![x](http://evil.example/a.png) 最头疼什么？'],
    ['two questions', '最头疼什么？预算多少？'],
    ['no question', '请回答。'],
    ['another language', 'What hurts most in your bank these days?'],
    ['a figure nobody named', '同行有 87% 都说客服，您呢？'],
    ['a flood', `${'很'.repeat(300)}头疼什么？`],
  ])('never says what breaks a rule: %s', async (_, question) => {
    const bank = await bankWith((body) => (skillOf(body) === 'phrase' ? reply({ question }) : nothingRead));
    const interview = await begin(bank, 'lu');
    const message = await bank.store.interviews.lastMessage(interview.id);
    expect(message?.text).not.toContain(question);
    expect(message?.text).toContain('眼下最让您头疼的是哪几件事？');
    expect(message?.text).toContain('内置题库');
  });
});

/** Everything that an endpoint can do to a caller; `tries` is how often one call knocks. */
const faults: readonly (readonly [string, Behaviour, string])[] = [
  ['401', { kind: 'status', status: 401, message: 'bad key' }, 'unauthorised'],
  ['404 for the model', { kind: 'status', status: 404, message: 'no such model' }, 'not-found'],
  ['408', { kind: 'status', status: 408, message: 'timeout' }, 'overloaded'],
  ['429', { kind: 'status', status: 429, message: 'slow down' }, 'rate-limited'],
  [
    '429 with a long Retry-After',
    { kind: 'status', status: 429, message: 'later', headers: { 'retry-after': '900' } },
    'rate-limited',
  ],
  ['500', { kind: 'status', status: 500, message: 'oops' }, 'overloaded'],
  ['503', { kind: 'status', status: 503, message: 'down' }, 'overloaded'],
  ['silence', { kind: 'silent' }, 'no-answer'],
  ['a slow first token', { kind: 'no-first-token' }, 'no-first-token'],
  ['a stall', { kind: 'stall', text: '{"question": "' }, 'stalled'],
  ['a cut', { kind: 'cut', text: '{"question": "' }, 'cut-off'],
  ['a stream without an end', { kind: 'unfinished', text: '{"question": "x"}' }, 'cut-off'],
  ['a stream that is not JSON', { kind: 'garbage' }, 'garbled'],
  ['an error in the stream', { kind: 'error-in-stream', text: '{' }, 'cut-off'],
  ['prose for JSON', { kind: 'text', text: '好的，我来问一个问题。' }, 'ok'],
  ['the wrong schema', { kind: 'text', text: '{"answer": 42}' }, 'ok'],
  ['empty content', { kind: 'text', text: '' }, 'empty'],
  ['a reply cut by its length', { kind: 'text', text: '{"question": "想先', finish: 'length' }, 'length'],
  ['a filtered reply', { kind: 'text', text: '…', finish: 'content_filter' }, 'content-filter'],
  [
    'json_schema refused, and everything else',
    { kind: 'status', status: 400, message: 'response_format is not supported' },
    'rejected',
  ],
];

describe.each(faults)('an endpoint that answers every call with %s', (_, behaviour, outcome) => {
  it('stops nothing: the interview goes on by the built-in rules, says so, and every call is on record', async () => {
    const bank = await bankWith(() => behaviour, 100);
    const interview = await begin(bank, 'lu');
    let message = await bank.store.interviews.lastMessage(interview.id);
    for (let turn = 0; turn < 2; turn += 1) {
      expect(message?.slot).toBeTruthy();
      expect(message?.text).toContain('内置题库');
      const answer = acceptableAnswer(message?.slot ?? '');
      message = (await say(bank, interview, answer)).message;
    }
    expect((await bank.store.findings.current('bank')).length).toBeGreaterThanOrEqual(2);
    const calls = await bank.store.llmCalls.list('bank');
    expect(calls.length).toBe(endpoint?.received.length);
    expect(new Set(calls.map((call) => call.outcome))).toContain(outcome);
    if (outcome !== 'ok') expect(calls.map((call) => call.outcome)).not.toContain('ok');
    else expect(new Set(calls.map((call) => call.shape))).toEqual(new Set(['wrong']));
  });
});
