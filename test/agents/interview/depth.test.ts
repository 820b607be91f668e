import { afterEach, describe, expect, it } from 'vitest';
import type { Interview, Message } from '../../../src/domain/engagement.ts';
import type { Product } from '../../../src/entry/node-product.ts';
import { questionOfSlot } from '../../../tools/assessment/slot-question.ts';
import { acceptableAnswer, lastMessage, openBank, say } from './bank.ts';

const wang = { id: 'wang', name: '王敏', role: 'business_lead' } as const;
const li = { id: 'li', name: '李强', role: 'it_lead' } as const;

let open: Product | undefined;
afterEach(() => {
  open?.close();
  open = undefined;
});

async function start(depth: 'quick' | 'thorough', language: 'zh' | 'en' = 'zh') {
  const product = await openBank([wang, li]);
  open = product;
  const { interview, done } = await product.interviews.start({
    engagementId: 'bank',
    stakeholderId: 'wang',
    language,
    depth,
  });
  await done;
  return { product, interview };
}

/** Answers until the interview ends; gives the slots asked and the last message. */
async function toTheEnd(product: Product, interview: Interview, most = 60) {
  const slots: string[] = [];
  let message: Message = await lastMessage(product, interview);
  while (message.slot && slots.length < most) {
    slots.push(message.slot);
    ({ message } = await say(product, interview, acceptableAnswer(message.slot)));
  }
  return { slots, message };
}

describe('a quick interview', () => {
  it('takes 8 to 10 questions, all of which can turn a decision, and then says what it assumed', async () => {
    const { product, interview } = await start('quick');
    const { slots, message } = await toTheEnd(product, interview);
    expect(slots.length).toBeGreaterThanOrEqual(8);
    expect(slots.length).toBeLessThanOrEqual(10);
    for (const slot of slots) expect(questionOfSlot(product.knowledge, slot)?.purpose).toBe('decides');
    expect(message.text).toContain('快速访谈到此');
    expect(message.text).toContain('我听到的：');
    expect(message.text).toContain('我暂且假设的：');
    expect((await product.store.interviews.find(interview.id))?.status).toBe('ended');
  });

  it('goes on from where it ended when the person wants more detail', async () => {
    const { product, interview } = await start('quick');
    await toTheEnd(product, interview);
    const { message } = await say(product, interview, '问细一点吧');
    expect(message.slot).not.toBeNull();
    const reopened = await product.store.interviews.find(interview.id);
    expect(reopened).toMatchObject({ status: 'open', depth: 'thorough' });
    const { slots } = await toTheEnd(product, interview);
    expect(slots.length).toBeGreaterThan(1);
  });

  it('is the same in English', async () => {
    const { product, interview } = await start('quick', 'en');
    const { slots, message } = await toTheEnd(product, interview);
    expect(slots.length).toBeLessThanOrEqual(10);
    expect(message.text).toContain('What I understood:');
    expect(message.text).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('a thorough interview', () => {
  it.each([
    ['zh', '问快一点'],
    ['en', 'only the essentials, please'],
  ] as const)('becomes a quick one when the person says so (%s)', async (language, words) => {
    const { product, interview } = await start('thorough', language);
    for (let turn = 0; turn < 4; turn += 1) {
      const { slot } = await lastMessage(product, interview);
      await say(product, interview, acceptableAnswer(slot ?? ''));
    }
    await say(product, interview, words);
    expect((await product.store.interviews.find(interview.id))?.depth).toBe('quick');
    const { slots } = await toTheEnd(product, interview);
    expect(slots.length).toBeLessThanOrEqual(6);
  });
});

describe('an answer on offer', () => {
  it.each([
    ['zh', '按默认吧'],
    ['en', 'use the default'],
  ] as const)('is taken down as stated, less surely, when it is accepted (%s)', async (language, words) => {
    const { product, interview } = await start('thorough', language);
    let message = await lastMessage(product, interview);
    while (message.slot && !/按默认|"default"/.test(message.text)) {
      ({ message } = await say(product, interview, acceptableAnswer(message.slot)));
    }
    const slot = message.slot ?? '';
    const offered = Number(/按第 (\d) 级|for level (\d)/.exec(message.text)?.slice(1).find(Boolean));
    await say(product, interview, words);
    const finding = (await product.store.findings.current('bank')).find((entry) => entry.slot === slot);
    expect(finding).toMatchObject({ value: { kind: 'level', level: offered }, origin: 'stated' });
    expect(finding?.confidence).toBeLessThan(0.8);
  });
});

describe('the summary at the end of an interview', () => {
  it('says back the answers, and who could answer what is still open', async () => {
    const { product, interview } = await start('thorough');
    let message = await lastMessage(product, interview);
    ({ message } = await say(product, interview, acceptableAnswer('pains')));
    while (message.slot && !message.slot.endsWith('feasibility.complexity')) {
      ({ message } = await say(product, interview, acceptableAnswer(message.slot)));
    }
    await say(product, interview, '不知道');
    const { message: last } = await say(product, interview, '先到这里吧');
    expect(last.text).toContain('我听到的：');
    expect(last.text).toMatch(/还没有答案的：[\s\S]*问题的复杂性/);
    expect(last.text).toContain('可以问李强');
  });
});
