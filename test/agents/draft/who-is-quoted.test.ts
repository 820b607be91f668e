import { describe, expect, it } from 'vitest';
import { askedState, standingOf } from '../../../agents/draft/asked-state.ts';
import { unheardRoles } from '../../../agents/draft/hearing.ts';
import { planBrief } from '../../../agents/draft/plan-brief.ts';
import { quotation } from '../../../agents/draft/quotation.ts';
import { speakersFor } from '../../../agents/draft/scenario-speakers.ts';
import { answerableName, holderCell, ownersOf, sayingOf, voiceOn } from '../../../agents/draft/voice.ts';
import { slotQuestions } from '../../../tools/assessment/slot-question.ts';
import {
  amount,
  bank,
  type Company,
  choice,
  choices,
  companies,
  level,
  type Said,
  smallRetailer,
  text,
  unknown,
  viewOf,
} from './companies.ts';
import { knowledge, textsOf, writePlan } from './written-plan.ts';

function briefOf(company: Company) {
  return planBrief({ view: viewOf(knowledge, company), knowledge, interviews: [], language: 'zh' });
}

function isSaid({ said }: Company, slot: string): boolean {
  return said.some(([, told]) => told === slot);
}

function textOf(company: Company, language: 'zh' | 'en', id: string): string {
  const plan = writePlan(company, language);
  return textsOf({ ...plan, sections: plan.sections.filter((section) => section.id === id) }).join('\n');
}

const desk = 'scenario:smart-customer-service';

/** The bank with a second business lead, whose the service desk is. */
const twoLeads: Company = {
  ...bank,
  people: { ...bank.people, 陆敏: 'business_lead' },
  said: [
    ...bank.said,
    ['陆敏', 'pains', choices('call-centre-queues'), '1，排队'],
    ['陆敏', `${desk}:process.today`, text('来电→排队→人工接听→登记'), '来电→排队→人工接听→登记'],
    ['陆敏', `${desk}:work.share`, amount(60, 'percent'), '六成'],
    ['陆敏', `${desk}:work.people`, amount(34, 'people'), '34 个客服'],
    ['王敏', 'scenario:credit-report-drafting:kpi.baseline', unknown, '不清楚'],
    ['王敏', `${desk}:loss.year`, amount(0, 'cny'), '没有'],
    ['王敏', `${desk}:loss.avoidable`, unknown, '说不准'],
  ],
};

describe('a quotation', () => {
  it.each([
    ['4，内容就两个人做；还有 2', '“内容就两个人做”'],
    ['2. When a dog falls ill nobody answers.', '“When a dog falls ill nobody answers”'],
    ['4, two people make all of it, and 2', '“two people make all of it”'],
    ['1, 2 and 4: records', '“records”'],
    ['5 分，备用少留一点就是几千万', '“备用少留一点就是几千万”'],
    ['从头到尾快三成以上，4。', '“从头到尾快三成以上”'],
    ['A third faster from end to end, so 4.', '“A third faster from end to end”'],
    ['3 分，质量本来就不差。', '“质量本来就不差”'],
    ['Human samples for one, so regulated data.', '“Human samples for one, so regulated data”'],
    ['选 2.5 倍那个，快', '“选 2.5 倍那个，快”'],
  ])('has no number of a list at its ends: %s', (words, expected) => {
    expect(quotation(words, 'level')).toBe(expected);
  });

  it.each(['4', '4 分。', '3 分吧。', 'Call it a 3.', '2 and 4', 'B', '5 和 7。'])(
    'is none where only a mark was given: %s',
    (words) => {
      expect(quotation(words, 'level')).toBeNull();
    },
  );

  it('keeps the figures of an answer that is a figure', () => {
    expect(quotation('1 个，还兼着报表。', 'quantity')).toBe('“1 个，还兼着报表”');
  });

  it('is never our own words for a level: those are told as the level chosen', () => {
    const voice = voiceOn(briefOf(bank), `${desk}:value.economic.cost`);
    if (!voice) throw new Error('an answer was expected');
    const saying = sayingOf(voice);
    expect(saying.zh).toContain('给的是第 4 级');
    expect(saying.en).toContain('chose level 4');
    expect(saying.zh).not.toContain('“');
    expect(saying.en).not.toContain('“');
  });
});

describe('who answers for a scenario', () => {
  const brief = briefOf(twoLeads);

  it('is the one who told how its work runs, and not everybody of the role', () => {
    expect(speakersFor(brief, 'business_lead', 'smart-customer-service').map(({ name }) => name)).toEqual([
      '陆敏',
    ]);
    expect(answerableName(brief, 'business_lead', 'smart-customer-service').zh).toBe('陆敏（业务负责人）');
    expect(holderCell(brief, 'business_lead', 'smart-customer-service').en).toBe('business lead (陆敏)');
    expect(ownersOf(brief, [{ owner: 'business_lead', scenario: 'smart-customer-service' }]).zh).toBe(
      '陆敏（业务负责人）',
    );
  });

  it('is one of them, still to be named, where nothing parts them', () => {
    const strangers = briefOf({ ...bank, people: { 甲: 'business_lead', 乙: 'business_lead' }, said: [] });
    expect(answerableName(strangers, 'business_lead', 'smart-customer-service')).toEqual({
      zh: '甲或乙（业务负责人，定一位）',
      en: '甲 or 乙 (business lead: name one)',
    });
  });

  it('is never somebody without an answer while a colleague has some', () => {
    const half = briefOf({ ...bank, people: { ...bank.people, 龚平: 'business_lead' } });
    expect(answerableName(half, 'business_lead', 'smart-customer-service').zh).toBe('王敏（业务负责人）');
  });

  it('is counted in English: two are business leads', () => {
    expect(answerableName(brief, 'business_lead').en).toBe('王敏 and 陆敏 (business leads)');
    expect(holderCell(brief, 'business_lead').en).toBe('business leads (王敏, 陆敏)');
  });

  it('is the one who does the job too in a firm that has nobody for it', () => {
    expect(holderCell(briefOf(smallRetailer), 'legal_compliance').zh).toMatch(/^法务合规负责人（.+兼）$/u);
  });
});

describe('what nobody has said', () => {
  const brief = briefOf(twoLeads);
  const [vain, unasked] = [
    'scenario:credit-report-drafting:kpi.baseline',
    'scenario:credit-report-drafting:kpi.target',
  ];

  it('was asked in vain only where somebody was asked', () => {
    expect(askedState(brief, vain)).toBe('asked-in-vain');
    expect(askedState(brief, unasked)).toBe('not-asked');
    expect(askedState(brief, 'budget.total')).toBe('answered');
    expect(standingOf(brief, [vain]).zh).toBe('问过，没有人说得出');
    expect(standingOf(brief, [vain, unasked]).zh).toBe('这次还没问到');
  });

  it.each(Object.entries(companies))('is never called unmeasured in the plan of %s', (_, company) => {
    const plan = textsOf(writePlan(company, 'zh')).join('\n');
    expect(plan).not.toContain('还没有人量过');
    expect(textsOf(writePlan(company, 'en')).join('\n')).not.toContain('nobody has measured');
  });

  it('is handed on to the colleague of the same role who has not been asked', () => {
    const told = textOf(twoLeads, 'zh', 'assumptions');
    expect(told).toContain('问过、还答不上来的');
    expect(told).toMatch(/业务负责人（陆敏）\n[^\n]*指标/u);
  });

  it('has no avoidable share where there is no loss', () => {
    expect(textOf(twoLeads, 'zh', 'assumptions')).not.toContain('可避免的损失比例');
  });

  it.each(Object.entries({ ...companies, twoLeads }))('stands once in the tables of %s', (_, company) => {
    const plan = writePlan(company, 'zh');
    const tables = plan.sections
      .filter(({ id }) => id === 'assumptions')
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])));
    const handed = tables.find(({ caption }) => caption.startsWith('问过'))?.rows ?? [];
    const open = tables.find(({ caption }) => caption.startsWith('没有回答'))?.rows ?? [];
    for (const [label = ''] of open) {
      const [scenario = '', topic = ''] = label.split('·');
      const listed = topic === '' ? label : `${scenario}的“${topic}”`;
      for (const [, subjects = ''] of handed) expect(subjects.split('、')).not.toContain(listed);
    }
  });
});

describe('who was not heard', () => {
  it('is absent even where no question waits for them', () => {
    const withoutLegal: Company = {
      ...bank,
      people: Object.fromEntries(Object.entries(bank.people).filter(([name]) => name !== '赵倩')),
      said: bank.said.filter(([who]) => who !== '赵倩'),
    };
    const { candidates } = viewOf(knowledge, withoutLegal).assessment;
    const theirs = slotQuestions(knowledge, candidates)
      .filter(({ slot, question }) => question.roles[0] === 'legal_compliance' && !isSaid(withoutLegal, slot))
      .map(({ slot, question: { answer } }): Said => {
        const [first] = answer.kind === 'choice' ? answer.options : [];
        return ['李强', slot, first ? choice(first.id) : level(4), '替法务答的'];
      });
    const noLegal: Company = { ...withoutLegal, said: [...withoutLegal.said, ...theirs] };
    const legal = unheardRoles(briefOf(noLegal)).find(({ role }) => role === 'legal_compliance');
    expect(legal).toMatchObject({ questions: 0 });
    expect(textOf(noLegal, 'zh', 'voices')).not.toContain('每个角色都有人说过话');
    expect(textOf(noLegal, 'zh', 'voices')).toMatch(/没有人替[^。]*法务合规负责人[^。]*没有人核对过/u);
  });
});
