import { type EngagementView, viewEngagement } from '../../../agents/engagement/engagement-view.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { FindingValue } from '../../../src/domain/finding.ts';
import type { Role } from '../../../src/domain/role.ts';

/** Who said what, by hand: a slot, its value, and the words. */
export type Said = readonly [who: string, slot: string, value: FindingValue, words: string];

export interface Company {
  readonly company: string;
  readonly industry: string;
  readonly people: Readonly<Record<string, Role>>;
  readonly said: readonly Said[];
}

export const choice = (option: string): FindingValue => ({ kind: 'choice', option });
export const choices = (...options: string[]): FindingValue => ({ kind: 'choices', options });
export const level = (value: 1 | 2 | 3 | 4 | 5): FindingValue => ({ kind: 'level', level: value });
export const yes: FindingValue = { kind: 'yesno', yes: true };
export const no: FindingValue = { kind: 'yesno', yes: false };
export const unknown: FindingValue = { kind: 'unknown' };
export const month = (date: string): FindingValue => ({ kind: 'date', date, precision: 'month' });
export const text = (words: string): FindingValue => ({ kind: 'text', text: words });
export const amount = (value: number, unit: string, approximate = false): FindingValue => ({
  kind: 'quantity',
  low: value,
  high: value,
  unit,
  approximate,
});

export const bank: Company = {
  company: '江州银行',
  industry: 'finance',
  people: { 王敏: 'business_lead', 周行长: 'executive_sponsor', 李强: 'it_lead', 赵倩: 'legal_compliance' },
  said: [
    [
      '王敏',
      'pains',
      choices('call-centre-queues', 'report-writing'),
      '客服电话排队太长，客户经理都在写报告',
    ],
    ['周行长', 'strategy.priority', choice('cost'), '先把成本降下来'],
    ['周行长', 'budget.total', amount(8_000_000, 'cny', true), '大概八百万'],
    ['王敏', 'budget.total', amount(3_000_000, 'cny'), '我听说只有三百万'],
    ['周行长', 'timeline.start', month('2027-03-01'), '2027 年 3 月'],
    ['周行长', 'timeline.deadline', month('2027-12-31'), '2027 年年底前向董事会汇报'],
    ['周行长', 'company.employees', amount(3200, 'people'), '3200 人'],
    ['赵倩', 'data.sensitivity', choice('personal-or-secret'), '客户账户和流水，都是个人信息'],
    ['赵倩', 'data.offsite', choice('no'), '不能出行'],
    ['李强', 'data.offsite', choice('masked-only'), '脱敏以后可以'],
    ['李强', 'it.split', yes, '可以分开'],
    ['李强', 'it.cloud', choice('private'), '有私有云'],
    ['李强', 'it.compute', choice('few-servers'), '2'],
    ['李强', 'group.platform', choice('running'), '总行的平台已经能用'],
    ['李强', 'team.it', amount(4, 'people'), '4 个人'],
    ['李强', 'team.ai', amount(1, 'people'), '1 个'],
    ['王敏', 'team.business', amount(2, 'people'), '两位'],
    ['李强', 'model.customisation', choice('own-knowledge'), '要懂我们的制度'],
    ['王敏', 'scenario:smart-customer-service:value.brand.satisfaction', level(5), '客户骂得最多的就是排队'],
    ['王敏', 'scenario:smart-customer-service:value.economic.cost', level(4), '4'],
    ['王敏', 'scenario:smart-customer-service:feasibility.data', level(2), '录音有，工单在各分行的表格里'],
    ['王敏', 'scenario:smart-customer-service:kpi.baseline', amount(62, 'kpi'), '现在 62'],
    ['赵倩', 'scenario:credit-report-drafting:feasibility.ethics', level(3), '要先做授权和脱敏'],
    ['王敏', 'people.concern', choice('strong'), '座席都怕被替代'],
    ['李强', 'supply.imported', choice('critical'), '卡都是进口的，断了就停'],
    ['赵倩', 'governance.review', choice('none'), '没有'],
  ],
};

export const steelMaker: Company = {
  company: 'Northern Plate Steel',
  industry: 'steel',
  people: { 'Liu Jian': 'business_lead', 'Chen Bo': 'it_lead', 'Sun Wei': 'executive_sponsor' },
  said: [
    [
      'Liu Jian',
      'pains',
      choices('missed-surface-defects', 'unplanned-stops'),
      'cracks slip through inspection and the mill stops without warning',
    ],
    ['Sun Wei', 'strategy.priority', choice('safety'), 'no accidents, then everything else'],
    ['Sun Wei', 'budget.total', amount(60_000_000, 'cny'), '60 million'],
    ['Sun Wei', 'company.employees', amount(12_000, 'people'), '12,000'],
    ['Chen Bo', 'data.sensitivity', choice('internal'), 'machine data, internal'],
    ['Chen Bo', 'data.offsite', choice('masked-only'), 'once masked'],
    ['Chen Bo', 'it.compute', choice('own-cluster'), 'we have a cluster'],
    ['Chen Bo', 'it.cloud', choice('both'), 'both'],
    ['Chen Bo', 'it.split', yes, 'yes'],
    ['Chen Bo', 'team.ai', amount(12, 'people'), '12'],
    ['Chen Bo', 'team.it', amount(20, 'people'), '20'],
    ['Sun Wei', 'model.edge', choice('core'), 'this is our moat'],
    ['Liu Jian', 'model.customisation', choice('deep'), 'it must know our grades'],
    [
      'Liu Jian',
      'scenario:surface-inspection:value.brand.quality',
      level(5),
      'every complaint is about the surface',
    ],
    ['Chen Bo', 'scenario:surface-inspection:feasibility.data', level(4), '4'],
    [
      'Chen Bo',
      'scenario:predictive-maintenance:feasibility.volume',
      level(2),
      'few sensors on the old stands',
    ],
    [
      'Liu Jian',
      'scenario:predictive-maintenance:feasibility.alternatives',
      level(1),
      'a better bearing would do it',
    ],
    ['Liu Jian', 'scenario:surface-inspection:kpi.baseline', unknown, "don't know"],
  ],
};

export const hospital: Company = {
  company: '仁和医院',
  industry: 'healthcare',
  people: { 何院长: 'executive_sponsor', 林医生: 'business_lead', 吴律师: 'legal_compliance' },
  said: [
    ['林医生', 'pains', choices('record-writing', 'imaging-backlog'), '病历写到半夜，片子积压'],
    ['何院长', 'strategy.priority', choice('experience'), '患者满意'],
    ['何院长', 'budget.total', amount(1_200_000, 'cny'), '120 万'],
    ['何院长', 'company.employees', amount(800, 'people'), '八百人'],
    ['何院长', 'timeline.deadline', month('2027-03-31'), '明年 3 月底'],
    ['吴律师', 'data.sensitivity', choice('personal-or-secret'), '病历'],
    ['吴律师', 'data.offsite', choice('no'), '数据不出院'],
    [
      '吴律师',
      'scenario:image-assisted-diagnosis:feasibility.ethics',
      level(1),
      '现在的设想是机器直接出报告，法规不允许',
    ],
    ['林医生', 'scenario:medical-record-drafting:feasibility.data', level(4), '电子病历用了十年'],
    ['林医生', 'scenario:medical-record-drafting:value.economic.efficiency', level(5), '每天能省一个多小时'],
    ['林医生', 'team.business', amount(1, 'people'), '一位'],
  ],
};

export const chemicalPlant: Company = {
  company: 'East Bay Chemicals',
  industry: 'chemicals',
  people: { 'Gao Ming': 'business_lead', 'Ann Holt': 'executive_sponsor' },
  said: [
    ['Gao Ming', 'pains', choices('yield-by-feel', 'steam-and-power'), '1 and 4'],
    ['Gao Ming', 'scenarios.own', text('tank cleaning planner'), 'a tank cleaning planner'],
    ['Ann Holt', 'company.employees', amount(900, 'people', true), 'about 900'],
    ['Ann Holt', 'budget.total', amount(15_000_000, 'cny', true), 'around 15 million'],
    [
      'Gao Ming',
      'scenario:process-optimisation:value.economic.cost',
      level(2),
      'little left to save on the main unit',
    ],
    ['Ann Holt', 'scenario:process-optimisation:value.economic.cost', level(5), 'the board counts on it'],
    ['Gao Ming', 'scenario:own-1:value.economic.efficiency', level(4), 'a day a week'],
    ['Gao Ming', 'data.platform', unknown, 'no idea'],
  ],
};

export const smallRetailer: Company = {
  company: '小满便利',
  industry: 'retail',
  people: { 陈老板: 'executive_sponsor' },
  said: [
    ['陈老板', 'pains', choices('stock-mismatch'), '货不是压着就是断着'],
    ['陈老板', 'company.employees', amount(60, 'people'), '60 人'],
    ['陈老板', 'budget.total', amount(300_000, 'cny'), '30 万'],
  ],
};

export const strangers: Company = {
  company: '新开电力',
  industry: 'energy',
  people: { 钱总: 'executive_sponsor' },
  said: [],
};

/** The bank with money enough for what it wants. */
export const richBank: Company = {
  ...bank,
  said: bank.said.map(
    ([who, slot, value, words]): Said =>
      slot === 'budget.total' && who === '周行长'
        ? [who, slot, amount(40_000_000, 'cny'), '四千万']
        : [who, slot, value, words],
  ),
};

/** Law forbids each of its ideas: nothing may start. */
export const barred: Company = {
  company: '云岭制药',
  industry: 'pharma',
  people: { 孟总: 'executive_sponsor', 许律师: 'legal_compliance' },
  said: [
    ['孟总', 'pains', choices('slow-discovery'), '研发太慢'],
    ...[
      'molecule-screening',
      'literature-mining',
      'trial-design',
      'pharmacovigilance',
      'gmp-quality',
      'regulatory-writing',
    ].map(
      (id): Said => ['许律师', `scenario:${id}:feasibility.ethics`, level(1), `“${id}”这样做，法规不允许`],
    ),
  ],
};

/** Words that could break a sentence: quotation marks, markup, line ends, figures, the other language. */
export const trickster: Company = {
  company: 'The Acme & Sons Tooling Company of the North',
  industry: 'manufacturing',
  people: { "Jean-Luc d'Arc": 'executive_sponsor', '欧阳 娜': 'business_lead' },
  said: [
    [
      '欧阳 娜',
      'pains',
      choices('escaped-defects', 'sudden-stops'),
      '“漏检”占了 35%，<b>返工</b>\n| 一年三百万',
    ],
    ["Jean-Luc d'Arc", 'strategy.priority', choice('growth'), 'grow by 2x, "whatever" it takes by 2028'],
    [
      "Jean-Luc d'Arc",
      'budget.total',
      { kind: 'quantity', low: 20_000_000, high: 50_000_000, unit: 'cny', approximate: true },
      '2000 万到 5000 万',
    ],
    ["Jean-Luc d'Arc", 'company.employees', amount(450, 'people'), '450'],
    [
      '欧阳 娜',
      'scenarios.own',
      text('刀具寿命预测 2.0；visual quality inspection'),
      '刀具寿命预测 2.0；visual quality inspection',
    ],
    ['欧阳 娜', 'scenario:visual-inspection:feasibility.data', level(3), '3'],
    ['欧阳 娜', 'talent.readiness', level(2), '有人自己偷偷用'],
    ["Jean-Luc d'Arc", 'data.offsite', choice('yes'), 'ok'],
  ],
};

/** Answers that only point at a list, and a disagreement on which nothing hangs. */
export const disagreeing: Company = {
  company: '青禾便利',
  industry: 'retail',
  people: { 叶青: 'executive_sponsor', 石磊: 'business_lead', 马丽: 'hr_talent' },
  said: [
    ['石磊', 'pains', choices('stock-mismatch', 'service-overload'), '2 和 1'],
    ['叶青', 'strategy.priority', choice('growth'), '第三个'],
    ['叶青', 'budget.total', amount(3_000_000, 'cny'), '三百万'],
    ['叶青', 'company.employees', amount(60, 'people'), '六十个人'],
    ['马丽', 'company.employees', amount(78, 'people'), '加兼职 78 人'],
    ['石磊', 'scenario:demand-forecast:value.economic.scale', level(5), '5 分'],
  ],
};

export const companies = {
  bank,
  richBank,
  steelMaker,
  hospital,
  chemicalPlant,
  smallRetailer,
  strangers,
  barred,
  trickster,
};

const createdAt = '2026-11-24T08:00:00.000Z';

/** The engagement as the product would hold it after these things were said. */
export function viewOf(knowledge: Knowledge, { company, industry, people, said }: Company): EngagementView {
  const ids = new Map(Object.keys(people).map((name, place) => [name, `p${place + 1}`]));
  return viewEngagement(knowledge, {
    engagement: { id: 'e1', company, industry, language: 'zh', createdAt },
    stakeholders: Object.entries(people).map(([name, role]) => ({
      id: ids.get(name) ?? name,
      engagementId: 'e1',
      name,
      role,
    })),
    findings: said.map(([who, slot, value, words], place) => {
      const stakeholderId = ids.get(who) ?? who;
      return {
        id: `f${place + 1}`,
        engagementId: 'e1',
        slot,
        value,
        origin: 'stated' as const,
        confidence: 1,
        evidence: [{ interviewId: `i-${stakeholderId}`, messageId: `m${place + 1}`, stakeholderId, words }],
        author: { kind: 'stakeholder' as const, id: stakeholderId },
        at: `2026-11-24T09:${String(place).padStart(2, '0')}:00.000Z`,
      };
    }),
  });
}
