import { afterEach, describe, expect, it } from 'vitest';
import { findDisagreements } from '../../../src/domain/facts.ts';
import type { Product } from '../../../src/entry/node-product.ts';
import { questionOfSlot } from '../../../tools/assessment/slot-question.ts';
import { acceptableAnswer, begin, lastMessage, openBank, say } from './bank.ts';

const wang = { id: 'wang', name: '王敏', role: 'business_lead' } as const;
const li = { id: 'li', name: '李强', role: 'it_lead' } as const;
const zhao = { id: 'zhao', name: '赵总', role: 'executive_sponsor' } as const;

let open: Product | undefined;
afterEach(() => {
  open?.close();
  open = undefined;
});

async function bank(...people: Parameters<typeof openBank>[0][number][]): Promise<Product> {
  open = await openBank(people);
  return open;
}

describe('an interview', () => {
  it('starts from the pains of the industry, in the language asked for', async () => {
    const product = await bank(wang);
    const chinese = await lastMessage(product, await begin(product, 'wang'));
    const english = await lastMessage(product, await begin(product, 'wang', 'en'));
    expect(chinese.slot).toBe('pains');
    expect(chinese.text).toContain('头疼');
    expect(english.slot).toBe('pains');
    expect(english.text).not.toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['one person in every role', [wang]],
    ['a lead beside an IT lead', [wang, li]],
    ['a sponsor who goes first', [zhao, wang, li]],
  ] as const)(
    'takes 12 to 25 questions to decide, 35 with what the plan describes, and then says why it ends: %s',
    async (_, people) => {
      const product = await bank(...people);
      const interview = await begin(product, people[0].id);
      const slots: string[] = [];
      let message = await lastMessage(product, interview);
      while (message.slot) {
        slots.push(message.slot);
        ({ message } = await say(product, interview, acceptableAnswer(message.slot)));
      }
      const purposes = slots.map((slot) => questionOfSlot(product.knowledge, slot)?.purpose);
      const deciding = purposes.filter((purpose) => purpose === 'decides').length;
      expect(deciding).toBeGreaterThanOrEqual(12);
      expect(deciding).toBeLessThanOrEqual(25);
      expect(slots.length).toBeLessThanOrEqual(35);
      expect(new Set(slots).size).toBe(slots.length);
      expect(message.text).toMatch(/够了|约定上限/);
      expect((await product.store.interviews.find(interview.id))?.status).toBe('ended');
    },
    60_000,
  );

  it('says which decision hangs on a question, and why it is asked', async () => {
    const product = await bank(wang);
    const interview = await begin(product, 'wang');
    const question = await lastMessage(product, interview);
    expect(question.text).toContain('这决定');
    const { message } = await say(product, interview, '为什么问这个？');
    expect(message.slot).toBe(question.slot);
    expect(message.text).toContain(questionOfSlot(product.knowledge, 'pains')?.why.zh);
  });

  it('keeps the exact words behind a finding', async () => {
    const product = await bank(wang);
    const interview = await begin(product, 'wang');
    await say(product, interview, '1和4吧');
    const [finding] = await product.store.findings.current('bank');
    expect(finding?.value).toMatchObject({ kind: 'choices' });
    const words = finding?.evidence[0]?.words ?? '';
    expect(words.length).toBeGreaterThan(0);
    expect('1和4吧').toContain(words);
  });

  it('offers a question that somebody cannot answer to the colleague who can', async () => {
    const product = await bank(wang, zhao);
    const interview = await begin(product, 'wang');
    let message = await lastMessage(product, interview);
    while (message.slot && message.slot !== 'budget.total') {
      ({ message } = await say(product, interview, acceptableAnswer(message.slot)));
    }
    expect(message.slot).toBe('budget.total');
    ({ message } = await say(product, interview, '这个我不清楚'));
    expect(message.text).toContain('赵总');
    const sponsor = await begin(product, 'zhao');
    let asked = await lastMessage(product, sponsor);
    const slots: (string | null)[] = [];
    while (asked.slot) {
      slots.push(asked.slot);
      ({ message: asked } = await say(product, sponsor, acceptableAnswer(asked.slot)));
    }
    expect(slots).toContain('budget.total');
    const put = await product.store.interviews.messages(sponsor.id, { after: 0, limit: 100 });
    expect(put.find((entry) => entry.slot === 'budget.total')?.text).toContain('同事答不上来');
  }, 60_000);

  it('goes back without losing later answers, and tells what a correction changes', async () => {
    const product = await bank(wang);
    const interview = await begin(product, 'wang');
    await say(product, interview, '1');
    const second = await lastMessage(product, interview);
    await say(product, interview, acceptableAnswer(second.slot ?? ''));
    const before = await product.store.findings.current('bank');
    const third = await lastMessage(product, interview);
    const { message } = await say(product, interview, '上一题');
    expect(message.slot).toBe(second.slot);
    expect(third.slot).not.toBe(second.slot);
    const { message: corrected, events } = await say(product, interview, '痛点改成7');
    expect(events.map((event) => event.type)).toContain('changed');
    expect(corrected.text).toContain('由此变动');
    const after = await product.store.findings.current('bank');
    expect(after.map((finding) => finding.slot).sort()).toEqual(before.map((finding) => finding.slot).sort());
    expect(await product.store.findings.history('bank', 'pains')).toHaveLength(2);
  });

  it('takes a correction after it has ended', async () => {
    const product = await bank(wang);
    const interview = await begin(product, 'wang');
    await say(product, interview, '1');
    await say(product, interview, '先到这');
    expect((await product.store.interviews.find(interview.id))?.status).toBe('ended');
    const { message } = await say(product, interview, '痛点改成2和3');
    expect(message.text).toContain('记下了');
    const [pains] = await product.store.findings.current('bank');
    expect(pains?.value).toMatchObject({
      kind: 'choices',
      options: expect.arrayContaining([expect.any(String)]),
    });
    expect(pains?.evidence[0]?.words).toContain('2');
  });

  it('says plainly what it cannot read, keeps the words, and never holds anybody at a question', async () => {
    const product = await bank(wang);
    const interview = await begin(product, 'wang');
    const nonsense = '嗯哼哼哈哈';
    const { message: first } = await say(product, interview, nonsense);
    expect(first.text).toContain('没读准');
    expect(first.slot).toBe('pains');
    await say(product, interview, nonsense);
    const { message: third } = await say(product, interview, nonsense);
    expect(third.slot).not.toBe('pains');
    expect(await product.store.findings.current('bank')).toEqual([]);
    const kept = await product.store.interviews.messages(interview.id, { after: 0, limit: 50 });
    expect(kept.filter((message) => message.text === nonsense)).toHaveLength(3);
  });

  it('shows a disagreement between two people and overwrites neither', async () => {
    const product = await bank(zhao, wang);
    for (const [person, answer] of [
      ['zhao', '1'],
      ['wang', '3'],
    ] as const) {
      const interview = await begin(product, person);
      let message = await lastMessage(product, interview);
      while (message.slot && message.slot !== 'strategy.priority') {
        ({ message } = await say(product, interview, acceptableAnswer(message.slot)));
      }
      if (message.slot) await say(product, interview, answer);
      else await say(product, interview, answer);
    }
    const findings = await product.store.findings.current('bank');
    const people = await product.store.engagements.stakeholders('bank');
    const conflicts = findDisagreements(
      findings,
      people,
      (slot) => questionOfSlot(product.knowledge, slot)?.roles ?? [],
    );
    const voices = findings.filter((finding) => finding.slot === 'strategy.priority');
    expect(voices).toHaveLength(2);
    expect(conflicts.map((conflict) => conflict.slot)).toContain('strategy.priority');
  }, 60_000);

  it('takes an answer once, however often the same request is sent', async () => {
    const product = await bank(wang);
    const interview = await begin(product, 'wang');
    const one = await product.interviews.answer({ interview, text: '1', key: 'click' });
    const two = await product.interviews.answer({ interview, text: '1', key: 'click' });
    await Promise.all([one.done, two.done]);
    expect(two.run.id).toBe(one.run.id);
    const messages = await product.store.interviews.messages(interview.id, { after: 0, limit: 50 });
    expect(messages.map((message) => message.author)).toEqual(['zhilu', 'stakeholder', 'zhilu']);
  });
});
