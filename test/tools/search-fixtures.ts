import {
  caseSchema,
  guidanceSchema,
  industrySchema,
  type Knowledge,
  termSchema,
} from '../../knowledge/knowledge.ts';
import { feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { valueIndicators } from '../../src/domain/value-model.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { passageEdition } from '../../tools/search/passages.ts';
import type { ToolContext } from '../../tools/tool.ts';
import { emptyKnowledge } from '../knowledge/empty-knowledge.ts';

type Pair = readonly [zh: string, en: string];
const both = ([zh, en]: Pair) => ({ zh, en });

function guidance(id: string, title: Pair, text: Pair) {
  const source = { guide: { section: '2.3', page: '20' } };
  return guidanceSchema.parse({ id, title: both(title), text: both(text), source });
}

function scenario(id: string, name: Pair, kind = 'nlp') {
  const range = { low: 1, high: 2 };
  return {
    id,
    name: both(name),
    summary: both(name),
    value: Object.fromEntries(valueIndicators.map((key) => [key, 3])),
    drivers: ['brand.quality', 'economic.cost'],
    feasibility: Object.fromEntries(feasibilityDimensions.map((key) => [key, 3])),
    model_kinds: [kind],
    owner: 'business_lead',
    pilot_months: 3,
    rollout_months: 6,
    people: {},
    cost: { pilot: range, rollout: range },
    enablers: [],
    kpi: { name: both(['时长', 'time']), unit: both(['天', 'days']), direction: 'down' },
    alternative: both(['规则', 'rules']),
  };
}

function industry(id: string, name: Pair, scenarios: ReturnType<typeof scenario>[]) {
  const filler = [1, 2, 3, 4, 5, 6].map((n) => scenario(`${id}-filler-${n}`, [`场景${n}`, `scenario ${n}`]));
  return industrySchema.parse({
    id,
    name: both(name),
    regulated: false,
    weights: Object.fromEntries(valueIndicators.map((key, index) => [key, index === 0 ? 45 : 5])),
    weights_source: { own: both(['自定', 'ours']) },
    pains: ['a', 'b', 'c', 'd', 'e'].map((pain) => ({
      id: pain,
      label: both([pain, pain]),
      scenarios: [filler[0]?.id],
    })),
    scenarios: [...scenarios, ...filler],
    source: { own: both(['自定', 'ours']) },
  });
}

const cases = [
  {
    id: 'case.bank',
    title: both(['银行的客服助手', 'A service assistant in a bank']),
    organisation: both(['某银行', 'A bank']),
    industry: 'finance',
    problem: both(['坐席接听量大，培训慢。', 'Agents take many calls and learn slowly.']),
    solution: both(['用大模型在通话中给出话术。', 'A language model prompts them during the call.']),
    effects: [{ text: both(['时长缩短一成。', 'Calls are a tenth shorter.']), standing: 'trial' }],
    conditions: [both(['有多年的通话录音', 'Years of recorded calls were at hand'])],
    processes: ['customer-service'],
    model_kinds: ['nlp'],
    scenarios: ['bank-service'],
    source: { guide: { section: '4.1', page: '31-33' } },
  },
  {
    id: 'case.steel',
    title: both(['钢厂的表面质检', 'Surface inspection in a steel mill']),
    organisation: both(['某钢厂', 'A steel mill']),
    industry: 'steel',
    problem: both(['钢板缺陷靠人眼看。', 'People looked for flaws in plates.']),
    solution: both(['视觉模型在产线上识别缺陷。', 'A vision model finds flaws on the line.']),
    effects: [{ text: both(['漏检减少。', 'Fewer flaws are missed.']), standing: 'reported' }],
    conditions: [both(['产线已装工业相机', 'Cameras were on the line already'])],
    processes: ['quality-inspection'],
    model_kinds: ['cv'],
    scenarios: ['steel-inspection'],
    source: { guide: { section: '4.2', page: '33-35' } },
  },
].map((entry) => caseSchema.parse(entry));

/** A knowledge base small enough to know every right answer by heart. */
export const knowledge: Knowledge = {
  ...emptyKnowledge,
  version: 'fixture',
  guidance: [
    guidance(
      'compute',
      ['算力运营', 'Operating compute'],
      ['训练时看机器有没有跑满。', 'Watch how full the machines run.'],
    ),
    guidance(
      'private-cloud',
      ['私有云部署', 'Private cloud'],
      ['数据不能出门的企业优先考虑。', 'For a company whose data must stay inside.'],
    ),
    guidance(
      'public-cloud',
      ['公有云部署', 'Public cloud'],
      ['人少的企业随用随取算力。', 'A company with few people takes compute on demand.'],
    ),
    guidance(
      'talent',
      ['引进与培养', 'Bring in and train'],
      ['企业要有懂行的人。', 'A company needs people with two trades.'],
    ),
    guidance(
      'labelling',
      ['数据标注', 'Labelling'],
      ['企业先统一标准。', 'A company sets one standard first.'],
    ),
  ],
  cases,
  industries: [
    industry('finance', ['金融', 'finance'], [scenario('bank-service', ['智能客服', 'customer service'])]),
    industry(
      'steel',
      ['钢铁', 'steel'],
      [scenario('steel-inspection', ['表面质检', 'surface inspection'], 'cv')],
    ),
    industry('retail', ['零售', 'retail'], [scenario('shop-service', ['门店客服', 'shop service'])]),
  ],
  terms: [
    { id: 'compute', zh: ['算力'], en: ['compute', 'computing power'] },
    { id: 'private-cloud', zh: ['私有云', '本地部署'], en: ['private cloud', 'on-premises'] },
    { id: 'customer-service', zh: ['客服'], en: ['customer service'] },
    { id: 'labelling', zh: ['标注'], en: ['labelling', 'annotation'] },
  ].map((term) => termSchema.parse(term)),
};

/** What tools look at: the knowledge and an index of it, in memory. */
export async function contextOf(known: Knowledge): Promise<{ context: ToolContext; close(): void }> {
  const { passages, close } = openSqliteStore({ file: ':memory:' });
  await passages.rebuild(passageEdition(known));
  return { context: { knowledge: known, passages }, close };
}
