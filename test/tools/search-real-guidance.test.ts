import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { findCases } from '../../tools/find-cases.ts';
import { searchGuidance } from '../../tools/search-guidance.ts';
import type { ToolContext } from '../../tools/tool.ts';
import { contextOf } from './search-fixtures.ts';

let context: ToolContext;
let close: () => void;
beforeAll(async () => {
  const folder = join(import.meta.dirname, '../../knowledge');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path: `knowledge/${path}`, text: readFileSync(join(folder, path), 'utf8') }));
  ({ context, close } = await contextOf(loadKnowledge(files)));
}, 60_000);
afterAll(() => close());

async function guidanceFor(query: string) {
  const { hits } = await searchGuidance.run({ query, language: 'zh', limit: 3 }, context);
  return hits.map(({ id }) => id);
}
async function casesFor(query: string) {
  const { hits } = await findCases.run({ query, language: 'zh', limit: 3, scenarios: [] }, context);
  return hits.map(({ id }) => id);
}

describe('a question of a real user finds the right entry among the first three', () => {
  it.each([
    ['私有化部署适合什么样的企业？', 'deployment.private'],
    ['数据不能出行，应该用哪种云', 'deployment.hybrid'],
    ['中小企业用公有云划算吗', 'deployment.public'],
    ['我们是一家60人的零售公司，预算不多，想先用公有云试试，可以吗', 'deployment.public'],
    ['开源模型怎么选', 'models.open'],
    ['要不要自研大模型', 'models.self-developed'],
    ['商业模型的合同要写什么', 'models.commercial'],
    ['供应商断供怎么办', 'difficulty.supply-chain'],
    ['模型被偷了怎么办', 'difficulty.model-leakage'],
    ['敏感数据怎么用', 'difficulty.sensitive-data'],
    ['数据标注', 'governance.labelling'],
    ['合成数据', 'governance.synthesis'],
    ['智能风控得了多少分', 'value.worked-example'],
    ['第三象限的场景', 'scenarios.quadrant-3'],
    ['长尾场景', 'scenarios.quadrant-2'],
    ['可行性从哪几方面看', 'feasibility.six-dimensions'],
    ['怎么考核和激励员工', 'talent.assess-and-reward'],
    ['员工不懂人工智能怎么培训', 'talent.bring-in-and-train'],
    ['选择合作伙伴看什么', 'partners.choosing'],
    ['四层架构谁负责', 'platform.four-layers'],
    ['算力运营看哪些指标', 'operation.compute'],
    ['流程怎么重新设计', 'business.process'],
    ['国家政策和补贴', 'policy.hangzhou'],
    ['模型被盗', 'difficulty.model-leakage'],
    ['自己的模型值不值得做', 'models.self-developed'],
    ['怕被厂商锁定', 'key-points.compatible-and-open'],
    ['本地部署适合谁', 'deployment.private'],
    ['数据不能出域怎么办', 'deployment.private'],
  ])('%s', async (query, id) => {
    expect(await guidanceFor(query)).toContain(id);
  });

  it.each([
    ['Which companies suit a private cloud?', 'deployment.private'],
    ['hybrid cloud', 'deployment.hybrid'],
    ['We are a small firm with little money. Is a public cloud all right?', 'deployment.public'],
    ['how do we choose open source models', 'models.open'],
    ['What if a supplier cuts us off?', 'difficulty.supply-chain'],
    ['handling sensitive data', 'difficulty.sensitive-data'],
    ['data labelling', 'governance.labelling'],
    ['Our plant has few labelled images; how do we get enough training data?', 'governance.labelling'],
    ['synthetic data', 'governance.synthesis'],
    ['scoring weights', 'value.weights'],
    ['six feasibility dimensions', 'feasibility.six-dimensions'],
    ['ethics and privacy', 'feasibility.ethics'],
    ['is AI the right tool or is a simple rule enough', 'feasibility.alternatives'],
    ['how to reward staff who use AI', 'talent.assess-and-reward'],
    ['who trains employees', 'talent.bring-in-and-train'],
    ['choosing a vendor', 'partners.choosing'],
    ['who owns each layer of the platform', 'platform.four-layers'],
    ['operating compute', 'operation.compute'],
    ['redesign the business process', 'business.process'],
    ['cloud-native microservices', 'architecture.cloud-native'],
    ['value chain', 'business.value-chain'],
    ['model theft', 'difficulty.model-leakage'],
    ['What if someone steals our model?', 'difficulty.model-leakage'],
    ['should we build our own model', 'models.self-developed'],
    ['how do we avoid vendor lock-in', 'key-points.compatible-and-open'],
    ['who needs on-premises deployment', 'deployment.private'],
    ['data must not leave the company', 'deployment.private'],
  ])('%s', async (query, id) => {
    expect(await guidanceFor(query)).toContain(id);
  });
});

describe('what is our own reading is never sold as the guide’s', () => {
  it('a hit says in the asked language which part is ours, and null where all of it is the guide’s', async () => {
    const find = async (query: string, language: 'zh' | 'en') =>
      (await searchGuidance.run({ query, language, limit: 3 }, context)).hits;
    const byId = (hits: Awaited<ReturnType<typeof find>>, id: string) => hits.find((hit) => hit.id === id);
    expect(byId(await find('私有云', 'zh'), 'deployment.private')?.own).toBe('末句是智路的解读');
    expect(byId(await find('私有云', 'en'), 'deployment.private')?.own).toBe(
      'The last sentence is our reading',
    );
    expect(byId(await find('开源大模型', 'zh'), 'models.open')?.own).toBeNull();
  });

  it('a case says so of the conditions that we judged', async () => {
    const { hits } = await findCases.run({ query: '眼科', language: 'en', limit: 1, scenarios: [] }, context);
    expect(hits[0]?.own).toBe('The conditions and what may be missing are our judgement');
  });
});

describe('a question about something else finds nothing', () => {
  it.each([
    '今天天气怎么样',
    '红烧肉的做法',
    '附近哪里有停车场',
    '企业',
    '什么是',
    'how to bake sourdough bread',
    'world cup final',
    'the best football player in Europe',
    'recommend a hotel in Paris',
  ])('%s', async (query) => {
    expect(await guidanceFor(query)).toEqual([]);
    expect(await casesFor(query)).toEqual([]);
  });
});

describe('a case is found first by what it is about', () => {
  it.each([
    ['智能客服', 'icbc-financial-model'],
    ['customer service', 'icbc-financial-model'],
    ['银行信贷报告', 'icbc-financial-model'],
    ['眼科', 'zhongshan-ophthalmic-chatzoc'],
    ['diagnosis of eye diseases', 'zhongshan-ophthalmic-chatzoc'],
    ['医院患者服务', 'zhongshan-ophthalmic-chatzoc'],
    ['新药研发', 'pangu-drug-molecules'],
    ['drug discovery', 'pangu-drug-molecules'],
    ['甲醇精馏节能', 'yunding-methanol'],
    ['saving energy in distillation', 'yunding-methanol'],
    ['设备故障预测', 'xiangtan-steel-model'],
    ['steel quality inspection', 'xiangtan-steel-model'],
  ])('%s', async (query, id) => {
    expect((await casesFor(query))[0]).toBe(id);
  });
});
