import { afterEach, describe, expect, it } from 'vitest';
import { diffPlans } from '../../../agents/draft/diff-plans.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Product } from '../../../src/entry/node-product.ts';
import { acceptableAnswer, begin, lastMessage, openBank, say } from '../interview/bank.ts';

const wang = { id: 'wang', name: '王敏', role: 'business_lead' } as const;
const li = { id: 'li', name: '李强', role: 'it_lead' } as const;

let open: Product | undefined;
afterEach(() => {
  open?.close();
  open = undefined;
});

/** Two people heard to the end. */
async function heardBank() {
  const product = await openBank([wang, li]);
  open = product;
  const interviews = [];
  for (const id of ['wang', 'li']) {
    const interview = await begin(product, id);
    for (let message = await lastMessage(product, interview); message.slot; ) {
      ({ message } = await say(product, interview, acceptableAnswer(message.slot)));
    }
    interviews.push(interview);
  }
  const [first] = interviews;
  if (!first) throw new Error('nobody was heard');
  return { product, interview: first };
}

async function draft(product: Product, language: Language = 'zh'): Promise<Plan> {
  const { done } = await product.drafts.draft({ engagementId: 'bank', language });
  const plan = await done;
  if (!plan) throw new Error('there is no plan');
  return plan;
}

const idsOf = (plan: Plan): readonly string[] => plan.sections.map(({ id }) => id);

describe('a plan drafted again', () => {
  it('says which answer changed and what followed, and touches only the sections that hang on it', async () => {
    const { product, interview } = await heardBank();
    const first = await draft(product);
    expect(idsOf(first)).not.toContain('changes');
    await say(product, interview, '预算改成 2000 万');
    const second = await draft(product);
    expect(second.faults).toEqual([]);
    expect(idsOf(second).slice(0, 2)).toEqual(['executive-summary', 'changes']);
    const diff = diffPlans(first, second);
    expect(diff.answers.map(({ slot }) => slot)).toEqual(['budget.total']);
    expect(diff.answers[0]).toMatchObject({ before: '800 万元', after: '2000 万元' });
    const changes = JSON.stringify(second.sections.find(({ id }) => id === 'changes'));
    expect(changes).toContain('“800 万元”改为“2000 万元”');
    const touched = diff.sections.filter(({ status }) => status !== 'same');
    for (const { title } of touched) expect(changes).toContain(title);
    const same = diff.sections.filter(({ status }) => status === 'same').map(({ id }) => id);
    expect(same.length).toBeGreaterThan(0);
    for (const id of same) {
      const of = (plan: Plan) => plan.sections.find((section) => section.id === id);
      expect(of(second)).toEqual(of(first));
    }
  });

  it('says so when nothing has changed, and is otherwise the same to the word', async () => {
    const { product } = await heardBank();
    const [first, second] = [await draft(product), await draft(product)];
    const diff = diffPlans(first, second);
    expect(diff.answers).toEqual([]);
    expect(diff.decisions).toEqual([]);
    expect(diff.sections.every(({ status }) => status === 'same')).toBe(true);
    expect(JSON.stringify(second.sections.find(({ id }) => id === 'changes'))).toContain('没有一个回答改变');
  });

  it('is compared with the version before in its own language', async () => {
    const { product } = await heardBank();
    await draft(product, 'zh');
    const english = await draft(product, 'en');
    expect(idsOf(english)).not.toContain('changes');
    const again = await draft(product, 'en');
    const text = JSON.stringify(again.sections.find(({ id }) => id === 'changes'));
    expect(text).toContain('Since version 2');
    expect(again.faults).toEqual([]);
  });
});
