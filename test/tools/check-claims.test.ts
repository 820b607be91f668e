import { describe, expect, it } from 'vitest';
import { type CheckClaimsInput, checkClaimsAgainstSources } from '../../tools/check-claims.ts';
import { ToolInputError } from '../../tools/tool.ts';

type Case = readonly [claim: string, source: string, ...faults: string[]];

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The faults of one claim that cites one source, each as "kind: words". */
function faultsOf(claim: string, source: string, extra: Partial<CheckClaimsInput> = {}): string[] {
  return checkClaimsAgainstSources({
    language: isChinese(claim) ? 'zh' : 'en',
    claims: [{ id: 'c1', text: claim, citations: ['s1'] }],
    sources: [{ id: 's1', text: source }],
    ...extra,
  }).faults.map((fault) => `${fault.kind}: ${fault.found}`);
}

const figures: readonly Case[] = [
  // The same figure in another notation
  ['三成五的工单可以自动处理。', '35%的工单可自动处理'],
  ['35%的工单可以自动处理。', '百分之三十五的工单可自动处理'],
  ['百分之三十五的工单可以自动处理。', '三成五的工单'],
  ['三成客户愿意。', '30%的客户愿意'],
  ['30%的客户愿意。', '三成的客户愿意'],
  ['一半的网点已经接入。', '50%的网点接入'],
  ['规模达1.5亿元。', '规模15,000万元'],
  ['规模达1.5亿元。', 'worth 150 million yuan'],
  ['It is worth 150 million yuan.', '规模1.5亿元'],
  ['产量是原来的5倍。', 'a fivefold output'],
  ['Output rose fivefold.', '产量是原来的5倍'],
  ['共有1540台设备。', '共有1,540台设备'],
  ['共有1,540台设备。', '共有１５４０台设备'],
  ['共有１，５４０台设备。', '共有1540台设备'],
  ['三百二十名员工参加。', '320人参加'],
  ['十分之一的工单出错。', '10%的工单出错'],
  ['工期半年。', '工期6个月'],
  ['工期6个月。', 'It takes half a year.'],
  ['It takes 12 months.', '工期一年'],
  ['It takes 1 year.', 'It takes 12 months.'],
  ['工期两周。', '工期14天'],
  ['工期一年半。', 'an 18-month plan'],
  ['工期两个季度。', '工期6个月'],
  ['投入三百万元。', '投入300万元'],
  ['投入￥300万。', '人民币300万元'],
  ['The budget is US$2 million.', '预算200万美元'],
  ['We have 60 staff.', '我们有60名员工'],
  ['A dozen branches joined.', '12家支行加入'],
  ['成本降低10个百分点。', 'cost fell by 10 percentage points'],
  ['每天约2小时。', '每天约120分钟'],
  ['得分81分。', 'total 81'],
  ['It scores 81 points.', '"total": 81'],
  ['得81分。', '总分 81'],
  ['占比35%。', 'share: 0.35'],
  ['三分之二的网点。', '66.7%的网点'],
  ['三分之二的网点。', '56.7%的网点', 'number: 三分之二'],
  ['It takes 1 month.', 'It takes a month.'],
  ['The first stage costs CNY 1.2–1.8 million.', '120万–180万元'],
  ['Costs fell by half.', '成本没变', 'number: half'],
  ['近九成客户满意。', '89.6%的客户满意'],
  ['前100天完成试点。', 'the first 100 days'],
  ['第一阶段0—6个月。', '0-6个月'],
  // Rounding
  ['约1.5万家企业。', '15,400家企业'],
  ['1.5万家企业。', '15,400家企业'],
  ['2万家企业。', '15,400家企业', 'number: 2万家'],
  ['约2万家企业。', '15,400家企业', 'number: 2万家'],
  ['约三成的工单。', '32%的工单'],
  ['约三成的工单。', '35%的工单', 'number: 三成'],
  ['三成的工单。', '32%的工单', 'number: 三成'],
  ['准确率35%。', '准确率35.4%'],
  ['准确率36%。', '准确率35.4%', 'number: 36%'],
  ['准确率35.4%。', '准确率35%', 'number: 35.4%'],
  ['About 300 branches joined.', '312 branches joined'],
  ['300 branches joined.', '312 branches joined', 'number: 300 branches'],
  ['1.6万家企业。', '15,400家企业', 'number: 1.6万家'],
  ['超过1.5万家企业。', '15,400家企业'],
  ['超过1.6万家企业。', '15,400家企业', 'number: 1.6万家'],
  ['不到1.6万家企业。', '15,400家企业'],
  // No firmer than the source
  ['涨了30%。', '涨了约30%', 'number: 30%'],
  ['涨了约30%。', '涨了30%'],
  ['涨了大约30%。', '涨了约30%'],
  ['涨了30%。', '涨了20%-30%', 'number: 30%'],
  ['涨了20%–30%。', '涨了20%-30%'],
  ['涨了两成到三成。', '涨了20%至30%'],
  ['It rose by 30%.', 'It rose by 20 to 30 percent.', 'number: 30%'],
  ['覆盖86%的业务。', '覆盖超过86%的业务', 'number: 86%'],
  ['覆盖超过86%的业务。', '覆盖超过86%的业务'],
  ['覆盖超过86%的业务。', '覆盖86%的业务', 'number: 86%'],
  ['至少86%的业务。', '覆盖86%的业务'],
  ['1.54万家企业。', '1.54余万家企业', 'number: 1.54万家'],
  ['15,400家企业。', '1.54余万家企业', 'number: 15,400家'],
  ['1.54余万家企业。', '1.54余万家企业'],
  ['1.54万余家企业。', '1.54余万家企业'],
  ['约1.54万家企业。', '1.54余万家企业'],
  ['日均逾18万笔。', '日均逾18万笔'],
  ['日均18万笔。', '日均逾18万笔', 'number: 18万笔'],
  ['Over 180,000 a day.', '日均逾18万笔'],
  ['规模在10亿元以上。', '规模10亿元以上'],
  ['规模10亿元。', '规模10亿元以上', 'number: 10亿元'],
  ['工期至少3个月。', '工期3到5个月'],
  ['工期不超过5个月。', '工期3到5个月'],
  ['工期不超过4个月。', '工期3到5个月', 'number: 4个月'],
  ['二十余家企业。', '20多家企业'],
  ['20家企业。', '二十余家企业', 'number: 20家'],
  ['数百家企业。', '数百家企业'],
  ['300家企业。', '数百家企业', 'number: 300家'],
  ['投入100万到200万元。', '投入100-200万元'],
  ['投入100万到300万元。', '投入100-200万元', 'number: 100万到300万元'],
  ['从10%提高到15%。', '从10%提高到15%'],
  ['提高到15%。', '从10%提高到15%'],
  ['提高到20%。', '从10%提高到15%', 'number: 20%'],
  ['Between 3 and 5 people.', '三到五个人'],
  ['试运行半年多。', 'over half a year of trial running'],
  ['试运行半年。', 'over half a year of trial running', 'number: 半年'],
  // Units
  ['占35%。', '有35人', 'number: 35%'],
  ['有35人。', '占35%', 'number: 35人'],
  ['30天完成。', '30个月完成', 'number: 30天'],
  ['30个月完成。', '30天完成', 'number: 30个月'],
  ['提高35个百分点。', '提高35%', 'number: 35个百分点'],
  ['提高35%。', '提高35个百分点', 'number: 35%'],
  ['投入300万美元。', '投入300万元', 'number: 300万美元'],
  ['It costs $3 million.', 'It costs 3 million yuan.', 'number: $3 million'],
  ['产量300吨。', '运距300公里', 'number: 300吨'],
  ['有12家网点。', '有12人', 'number: 12家'],
  ['提高到5倍。', '提高5%', 'number: 5倍'],
  ['耗电30 kWh。', '耗电30度'],
  ['投入150万元。', '预算（万元）：150', 'number: 150万元'],
  ['投入300万元。', '投入300元', 'number: 300万元'],
  ['It takes 6 weeks.', 'It takes 6 months.', 'number: 6 weeks'],
  ['1.5 million is spent.', '1.5 million yuan is spent', 'number: 1.5 million'],
  // What is no figure
  ['一线员工先用起来。', '员工先用'],
  ['一起推进统一平台，先做第一象限的场景。', '推进平台'],
  ['采用AI4S与GPT-4o。', '采用科学智能'],
  ['遵循“双十定律”。', '双十定律'],
  ['十分重要，千万不要拖。', '重要'],
  ['见第3章表1。', '见正文'],
  ['这是一个平台。', '平台'],
  ['It is one of the first quadrant.', 'a scenario'],
  ['按ISO 27001管理5G专网。', '按标准管理专网'],
  ['十四五规划提出。', '规划提出'],
  // All figures count, small ones too
  ['分三个阶段推进。', '分阶段推进', 'number: 三个'],
  ['分三个阶段推进。', '分为3个阶段'],
  ['先做两个场景。', '先做三个场景', 'number: 两个'],
  ['Two of five teams agree.', '5个团队中有2个同意'],
  ['投入300万元，占35%，用时6个月。', '投入300万元，占36%，用时5个月', 'number: 35%', 'number: 6个月'],
];

const dates: readonly Case[] = [
  ['2023年12月发布。', '2023-12-15 发布'],
  ['2023年12月15日发布。', '2023年12月发布', 'date: 2023年12月15日'],
  ['2023年发布。', '2023年12月发布'],
  ['2023年12月发布。', '2023年发布', 'date: 2023年12月'],
  ['2024年12月发布。', '2023年12月发布', 'date: 2024年12月'],
  ['It was published in December 2023.', '2023年12月发布'],
  ['2026年第三季度上线。', 'go live in Q3 2026'],
  ['2026年第三季度上线。', '2026年8月上线'],
  ['2026年第三季度上线。', '2026年下半年上线', 'date: 2026年第三季度'],
  ['2026年下半年上线。', '2026年三季度上线'],
  ['三季度上线。', 'go live in Q3'],
  ['四季度上线。', 'go live in Q3', 'date: 四季度'],
  ['明年一季度上线。', 'Live by Q1 next year.'],
  ['明年二季度上线。', 'Live by Q1 next year.', 'date: 明年二季度'],
  ['It goes live on 1 March 2026.', '2026-03-01'],
  ['It goes live on 2 March 2026.', '2026-03-01', 'date: 2 March 2026'],
  ['年底前完成。', '今年的工作', 'date: 年底'],
  ['2026年上线。', '{"year": 2026}'],
  ['The 2026 budget is fixed.', '2026年预算已定'],
];

const names: readonly Case[] = [
  ['华为提供算力。', 'Huawei supplies compute'],
  ['华为提供算力。', '阿里云提供算力', 'name: 华为'],
  ['Huawei supplies compute.', '由华为提供算力'],
  ['工商银行已经上线。', 'ICBC has it live'],
  ['微软提供模型。', '供应商提供模型', 'name: 微软'],
  ['浙江大学附属医院参与。', '医院参与', 'name: 浙江大学'],
  ['采用远景集团的方案。', '方案来自远景集团'],
  ['采用远景集团的方案。', '方案来自外部', 'name: 远景集团'],
  ['上海数据交易所提供数据。', '外部提供数据', 'name: 上海数据交易所'],
  ['本公司与合作伙伴公司、各部门、商业银行和数据中心协作。', '协作'],
  ['该银行的客户服务中心先行。', '先行'],
  ['我们集团的信息技术部牵头，两家银行参与。', '两家银行参与'],
  ['构建行业模型，服务中国银行业。', '行业模型'],
  ['The Bank and its Customer Service Center agree.', 'agreed'],
  ['Acme Steel Group runs it.', 'a steel maker runs it', 'name: Acme Steel Group'],
  ['Acme Steel Group runs it.', 'run by Acme Steel Group since then'],
  ['Intelligence matters.', 'it matters'],
  ['OpenAI offers it.', 'offered by a vendor', 'name: OpenAI'],
  ['采用第一人民医院的做法。', '做法'],
];

const languages: readonly (readonly [language: 'zh' | 'en', claim: string, ...faults: string[]])[] = [
  ['zh', '先用公有云试点。'],
  ['zh', '用AI、KPI和GPU做BEST评估，接ERP与Qwen。'],
  ['en', 'Start with the public cloud.'],
  ['zh', '先试点，then move it to the private cloud。', 'language: then move it to the private cloud'],
  ['en', 'Start with the pilot，等数据治理完成后再推广到全行。', 'language: 等数据治理完成后再推广到全行'],
  ['zh', '她说“we are not ready for that yet”，所以先补数据。'],
  ['en', 'He said "我们的数据还没有准备好可以使用", so data comes first.'],
  ['en', 'Talks with 中国信息通信研究院 go on.'],
  ['en', 'The first scenario is 智能客服.'],
  ['zh', '用 Huawei Cloud 试点。'],
  ['zh', 'Huawei Cloud'],
  ['zh', 'Deploy on the private cloud.', 'language: Deploy on the private cloud.'],
  ['en', '先用公有云试点。', 'language: 先用公有云试点。'],
  ['en', 'First 我们需要先补数据 and then deploy.', 'language: 我们需要先补数据'],
];

describe('check_claims', () => {
  it.each(figures)('holds the figures of "%s" against "%s"', (claim, source, ...expected) => {
    expect(faultsOf(claim, source)).toEqual(expected);
  });

  it.each(dates)('holds the dates of "%s" against "%s"', (claim, source, ...expected) => {
    expect(faultsOf(claim, source)).toEqual(expected);
  });

  it.each(names)('holds the names of "%s" against "%s"', (claim, source, ...expected) => {
    expect(faultsOf(claim, source)).toEqual(expected);
  });

  const inLanguage = languages.map(([language, claim, ...expected]) => ({ language, claim, expected }));
  it.each(inLanguage)('expects a claim in $language: "$claim"', ({ language, claim, expected }) => {
    expect(faultsOf(claim, claim, { language })).toEqual(expected);
  });

  it('faults a claim that cites nothing, and says so once', () => {
    const output = checkClaimsAgainstSources({
      language: 'zh',
      claims: [{ id: 'c1', text: '占35%。', citations: [] }],
      sources: [],
    });
    expect(output.faults).toEqual([
      {
        claim: 'c1',
        kind: 'uncited',
        found: '占35%。',
        message: { zh: '这句话没有引用任何资料。', en: 'This claim cites no source.' },
      },
    ]);
  });

  it('faults a citation that no source has, and still checks the figures against those that exist', () => {
    const output = checkClaimsAgainstSources({
      language: 'zh',
      claims: [{ id: 'c1', text: '占35%，用时6个月。', citations: ['s9', 's1'] }],
      sources: [{ id: 's1', text: '占35%' }],
    });
    expect(output.faults.map((fault) => [fault.kind, fault.found])).toEqual([
      ['unknown-source', 's9'],
      ['number', '6个月'],
    ]);
  });

  it("takes no figure from a source that the claim doesn't cite, and says where it stands", () => {
    const output = checkClaimsAgainstSources({
      language: 'zh',
      claims: [
        { id: 'c1', text: '准确率35%。', citations: ['s1'] },
        { id: 'c2', text: '准确率86%。', citations: ['s2'] },
      ],
      sources: [
        { id: 's1', text: '准确率86%' },
        { id: 's2', text: '准确率35%' },
      ],
    });
    expect(output.faults.map((fault) => [fault.claim, fault.found])).toEqual([
      ['c1', '35%'],
      ['c2', '86%'],
    ]);
    expect(output.faults[0]?.message.zh).toContain('s2');
    expect(output.faults[1]?.message.en).toContain('s1');
  });

  it('takes each figure from whichever of the cited sources holds it', () => {
    const output = checkClaimsAgainstSources({
      language: 'en',
      claims: [{ id: 'c1', text: 'It saves 35% within 6 months.', citations: ['s1', 's2'] }],
      sources: [
        { id: 's1', text: '节省35%' },
        { id: 's2', text: '工期不超过6个月' },
      ],
    });
    expect(output.faults).toEqual([]);
  });

  it('says that the source hedges where it does', () => {
    const [fault] = checkClaimsAgainstSources({
      language: 'zh',
      claims: [{ id: 'c1', text: '覆盖86%。', citations: ['s1'] }],
      sources: [{ id: 's1', text: '覆盖超过86%' }],
    }).faults;
    expect(fault?.message.zh).toContain('超过86%');
  });

  it('lists the faults by claim and then by place in the sentence', () => {
    const output = checkClaimsAgainstSources({
      language: 'zh',
      claims: [
        { id: 'b', text: '华为在2025年3月投入300万元。', citations: ['s1'] },
        { id: 'a', text: '占35%。', citations: ['s1'] },
      ],
      sources: [{ id: 's1', text: '无' }],
    });
    expect(output.faults.map((fault) => [fault.claim, fault.kind])).toEqual([
      ['b', 'name'],
      ['b', 'date'],
      ['b', 'number'],
      ['a', 'number'],
    ]);
  });

  it("knows the engagement's own names, and takes no number in a name for a figure", () => {
    expect(faultsOf('八方7号矿先行。', '矿山先行', { names: ['八方7号矿'] })).toEqual(['name: 八方7号矿']);
    expect(faultsOf('八方7号矿先行。', '八方7号矿先行', { names: ['八方7号矿'] })).toEqual([]);
  });

  it('refuses two different sources under one id', () => {
    const sources = [
      { id: 's1', text: '甲' },
      { id: 's1', text: '乙' },
    ];
    expect(() => checkClaimsAgainstSources({ language: 'zh', claims: [], sources })).toThrow(ToolInputError);
  });
});
