import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import { saidSteps } from '../../tools/design-business/said-process.ts';
import {
  type DesignBusinessInput,
  designBusinessInputSchema,
  designBusinessOutputSchema,
  type ScenarioDesign,
} from '../../tools/design-business/schema.ts';
import { designBusiness } from '../../tools/design-business.ts';
import { ToolInputError } from '../../tools/tool.ts';

const knowledge = readKnowledge();

type Scenario = DesignBusinessInput['scenarios'][number];
type Company = DesignBusinessInput['company'];

const blank = { process: null, link: null, owner: null, today: null, system: null, effect: null } as const;

function designed(scenario: Partial<Scenario>, company: Company = {}): ScenarioDesign {
  const { scenarios } = designBusiness(
    { company, scenarios: [{ id: 'a', name: '甲', ...blank, ...scenario }] },
    knowledge,
  );
  const [first] = scenarios;
  if (first === undefined) throw new Error('no design came back');
  return first;
}

/** Three scenarios ready to deploy, so that only the company's own word tells trials from a programme. */
const threeReady: Scenario[] = ([1, 1, 2] as const).map((quadrant, index) => ({
  ...blank,
  id: `s${index}`,
  name: `场景${index}`,
  quadrant,
  system: 'open',
}));

const catalogue = knowledge.industries.flatMap((industry) =>
  industry.scenarios.map((scenario) => ({ industry: industry.id, scenario })),
);

/** Lines of the flowcharts that we write: heads, nodes with quoted labels free of quotes, arrows, classes. */
const flowchartLines = [
  /^flowchart TD$/,
  /^ {2}[st]\d+(\["[^"<>&`\\]*(<br\/>[^"<>&`\\]*)?"\]|\(\["[^"<>&`\\]*<br\/>[^"<>&`\\]*"\]\)|\{\{"[^"<>&`\\]*<br\/>[^"<>&`\\]*"\}\}|\[\["[^"<>&`\\]*<br\/>[^"<>&`\\]*"\]\])$/,
  /^ {2}([st])\d+ -->(\|"[^"<>&`\\]+"\|)? \1\d+$/,
  /^ {2}classDef (new|changed) [a-z-]+:[\w ]+$/,
  /^ {2}class s\d+(,s\d+)* (new|changed)$/,
];
/** `#` only ever opens an entity, so that no label is cut short or read as markup. */
const strayMark = /#(?!\d+;)/;

/** Mermaid 11 answers a label that begins like a list with "Unsupported markdown: list". */
const listInLabel = /"(\d+\.|[-*+]) /;

function expectFlowchart(diagram: string, nodes: number): void {
  const lines = diagram.split('\n');
  expect(lines[0]).toBe('flowchart TD');
  for (const line of lines) {
    expect(
      flowchartLines.some((form) => form.test(line)),
      line,
    ).toBe(true);
    expect(line).not.toMatch(strayMark);
    expect(line).not.toMatch(listInLabel);
  }
  expect(lines.filter((line) => /^ {2}[st]\d+[[({]/.test(line))).toHaveLength(nodes);
  expect(lines.filter((line) => line.includes('-->'))).toHaveLength(nodes - 1);
}

const someone = fc.constantFrom('business_lead', 'it_lead', 'data_lead', null);
const scenarioArbitrary = fc.record({
  process: fc.constantFrom(null, ...knowledge.processes.map(({ id }) => id)),
  link: fc.constantFrom(null, 'quality', 'service', 'risk'),
  owner: someone,
  today: fc.constantFrom(null, '先登记，然后复核，最后归档', 'take the call, then look it up'),
  system: fc.constantFrom(null, 'none', 'closed', 'open'),
  effect: fc.constantFrom(null, 'inside', 'service', 'product', 'income'),
  quadrant: fc.constantFrom(undefined, 1, 2, 3),
  order: fc.constantFrom(undefined, 1, 2, 3),
});
const inputArbitrary = fc
  .record({
    company: fc.record(
      {
        aiStage: fc.constantFrom('first-trials', 'programme'),
        transforming: fc.boolean(),
        priority: fc.constantFrom('cost', 'growth', 'experience', 'safety', 'innovation'),
        groupPlatform: fc.constantFrom('none', 'planned', 'running'),
        employees: fc.integer({ min: 1, max: 5000 }),
      },
      { requiredKeys: [] },
    ),
    scenarios: fc.array(scenarioArbitrary, { minLength: 1, maxLength: 5 }),
  })
  .map(({ company, scenarios }) =>
    designBusinessInputSchema.parse({
      company,
      scenarios: scenarios.map((each, index) => ({ id: `s${index}`, name: `场景${index}`, ...each })),
    }),
  );

describe('design_business', () => {
  it('upgrades what exists in first trials and builds new in a programme, as the guide has it', () => {
    const trial = designed({ quadrant: 1, system: 'open' }, { aiStage: 'first-trials' });
    expect(trial.platform).toMatchObject({ choice: 'upgrade', way: 'interfaces' });
    expect(trial.platform.text.zh).toContain('原有业务照常运行');
    const programme = designed({ quadrant: 1, system: 'open' }, { aiStage: 'programme' });
    expect(programme.platform).toMatchObject({ choice: 'build', way: 'programme' });
    expect(programme.platform.text.en).toContain('guide 2.2, page 13');
  });

  it('works beside a system that nothing can be attached to, and builds small only where there is none', () => {
    expect(designed({ system: 'closed' }).platform).toMatchObject({ choice: 'upgrade', way: 'beside' });
    expect(designed({ system: 'none' }).platform).toMatchObject({ choice: 'build', way: 'small' });
  });

  it('leaves the platform undecided while nobody said what system the work runs in', () => {
    const { platform, gaps, spending } = designed({ system: null, quadrant: 1 });
    expect(platform).toMatchObject({ choice: null, way: null });
    expect(gaps.find(({ id }) => id === 'process.system')?.roles).toEqual(['business_lead', 'it_lead']);
    expect(spending.on).toEqual([]);
    expect(spending.not[0]?.en).toContain('before the system is known');
  });

  it('builds no platform for a small company, nor for a scenario outside quadrant 1 of a programme', () => {
    const small = designed({ quadrant: 1, system: 'open' }, { aiStage: 'programme', employees: 299 });
    expect(small.platform.way).toBe('interfaces');
    const medium = designed({ quadrant: 1, system: 'open' }, { aiStage: 'programme', employees: 300 });
    expect(medium.platform.way).toBe('programme');
    expect(designed({ quadrant: 2, system: 'open' }, { aiStage: 'programme' }).platform.way).toBe(
      'interfaces',
    );
    expect(designed({ quadrant: 3, system: 'open' }, { aiStage: 'programme' }).platform.way).toBe(
      'interfaces',
    );
  });

  it('derives a programme only from three ready scenarios and a company that wants a different business', () => {
    const stage = (company: Company, scenarios: Scenario[] = threeReady) =>
      designBusiness({ company, scenarios }, knowledge).aiStage;
    expect(stage({})).toMatchObject({ stage: 'first-trials', stated: false });
    expect(stage({ priority: 'cost', transforming: false }).stage).toBe('first-trials');
    expect(stage({ priority: 'innovation' })).toMatchObject({ stage: 'programme', stated: false });
    expect(stage({ transforming: true }).stage).toBe('programme');
    expect(stage({ priority: 'innovation' }, threeReady.slice(0, 2)).stage).toBe('first-trials');
    expect(stage({ priority: 'innovation', groupPlatform: 'running' }).stage).toBe('first-trials');
    expect(stage({ priority: 'innovation', aiStage: 'first-trials' })).toMatchObject({
      stage: 'first-trials',
      stated: true,
    });
    const selling = threeReady.map(
      (scenario, index): Scenario => ({
        ...scenario,
        effect: index < 2 ? 'product' : 'inside',
      }),
    );
    expect(stage({}, selling).stage).toBe('programme');
    expect(stage({}, [...selling.slice(1), ...threeReady.slice(0, 1)]).stage).toBe('first-trials');
  });

  it('asks the sponsor to confirm a programme that nobody stated', () => {
    const { gaps } = designBusiness(
      { company: { priority: 'innovation' }, scenarios: threeReady },
      knowledge,
    );
    expect(gaps.find(({ id }) => id === 'company.ai-stage')?.roles).toEqual(['executive_sponsor']);
    expect(gaps.map(({ id }) => id)).toContain('company.employees');
  });

  it("takes AI from the group's platform where one runs, and buys no model service besides", () => {
    const { platform, spending } = designed({ system: 'open' }, { groupPlatform: 'running' });
    expect(platform.text.en).toContain("from the group's platform");
    expect(spending.not.map(({ en }) => en)).toContain('model services and computing of your own');
  });

  it('draws no new process and assigns no duties for a kind of work that nobody named', () => {
    const design = designed({ name: '“合同比对”', process: null });
    expect([design.toBe, design.organisation, design.valueChain, design.businessModel]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(design.gaps.map(({ id }) => id)).toEqual([
      'process.kind',
      'link',
      'process.today',
      'process.system',
      'business.effect',
      'owner',
    ]);
    expect(design.message.zh).toMatch(/^“合同比对”：/);
  });

  it('refuses a misspelt kind of work and an id that is used twice, and says what is accepted', () => {
    expect(() => designed({ process: 'draft-and-revue' })).toThrow(ToolInputError);
    expect(() => designed({ process: 'draft-and-revue' })).toThrow(/draft-and-review/);
    const twin = { ...blank, id: 'twin', name: 'A' };
    expect(() => designBusiness({ company: {}, scenarios: [twin, twin] }, knowledge)).toThrow(ToolInputError);
  });

  it('tells an inside improvement plainly and asks of a new product who is liable', () => {
    expect(designed({ effect: 'inside' }).businessModel?.summary.zh).toContain('不改变商业模式');
    expect(designed({ effect: 'product' }).businessModel?.product.en).toContain('liable');
    const sold = designed({ effect: 'income', system: 'open' });
    expect(sold.spending.on.at(-1)?.en).toContain('charging');
  });

  it('says whether a scenario serves what the company wants most, directly or not', () => {
    expect(designed({ link: 'quality' }, { priority: 'experience' }).strategy?.fit).toBe('direct');
    const indirect = designed({ link: 'management' }, { priority: 'safety' });
    expect(indirect.strategy?.fit).toBe('indirect');
    expect(indirect.strategy?.because.en).toContain('sponsor has to say why');
    expect(designed({ link: 'management', effect: 'income' }, { priority: 'growth' }).strategy?.fit).toBe(
      'direct',
    );
    expect(designed({ link: 'quality' }).strategy).toBeNull();
  });

  it('names the measure and its direction, and the links next to the one that gains', () => {
    const { valueChain } = designed({
      link: 'quality',
      kpi: { name: { zh: '漏检率', en: 'miss rate' }, direction: 'down' },
    });
    expect(valueChain?.measure).toEqual({ zh: '“漏检率”应当下降', en: 'miss rate should fall' });
    expect(valueChain?.neighbours.map(({ link }) => link)).toEqual(['production', 'service']);
  });

  it('has the line answer for what people do and the owner for what AI, rules and systems do', () => {
    const organisation = designed({ process: 'draft-and-review', owner: 'it_lead' }).organisation;
    expect(organisation?.processOwner).toBe('business_lead');
    const rows = organisation?.raci ?? [];
    expect(rows.map(({ accountable }) => accountable)).toEqual([
      'business_lead',
      'it_lead',
      'it_lead',
      'it_lead',
      'business_lead',
      'business_lead',
      'it_lead',
    ]);
    expect(rows[3]?.consulted).toEqual(['legal_compliance']);
    expect(rows[2]).toMatchObject({
      responsible: 'it_lead',
      consulted: ['data_lead'],
      informed: ['business_lead'],
    });
  });

  it('pays once for work that two scenarios share', () => {
    const { shared, messages } = designBusiness(
      {
        company: {},
        scenarios: ['a', 'b'].map((id) => ({ ...blank, id, name: id, process: 'answer-enquiries' })),
      },
      knowledge,
    );
    expect(shared).toMatchObject([{ process: 'answer-enquiries', scenarios: ['a', 'b'] }]);
    expect(messages.map(({ en }) => en)).toContain(shared[0]?.text.en);
  });

  it('takes a scenario of which only the name is known, and gives what its schema promises', () => {
    const input = designBusinessInputSchema.parse({ scenarios: [{ id: 'a', name: '甲' }] });
    expect(input.scenarios[0]).toMatchObject(blank);
    expect(designBusinessOutputSchema.safeParse(designBusiness(input, knowledge)).success).toBe(true);
  });

  it('gives the same bytes whatever the order of the scenarios', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const there = designBusiness(input, knowledge);
        const back = designBusiness({ ...input, scenarios: [...input.scenarios].reverse() }, knowledge);
        expect(JSON.stringify(back)).toBe(JSON.stringify(there));
        expect(designBusinessOutputSchema.parse(there)).toEqual(there);
      }),
    );
  });

  it('has exactly one role that answers for each step, and gives no role two letters but R and A', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        for (const { organisation, toBe } of designBusiness(input, knowledge).scenarios) {
          if (organisation === null) continue;
          expect(organisation.raci.map(({ step }) => step)).toEqual(toBe?.steps.map(({ place }) => place));
          for (const { responsible, accountable, consulted, informed } of organisation.raci) {
            const told = [...consulted, ...informed];
            expect(new Set(told).size).toBe(told.length);
            expect(told).not.toContain(responsible);
            expect(told).not.toContain(accountable);
          }
        }
      }),
    );
  });

  it('consults legal on every rule that decides by itself, unless legal does it', () => {
    for (const { id, steps } of knowledge.processes) {
      const rows = designed({ process: id }).organisation?.raci ?? [];
      for (const [index, step] of steps.entries()) {
        if (step.by !== 'rule') continue;
        const row = rows[index];
        expect([row?.responsible, ...(row?.consulted ?? [])], `${id}.${step.id}`).toContain(
          'legal_compliance',
        );
      }
    }
  });

  it('traces each platform decision to the one rule that made it', () => {
    const rules: Readonly<Record<string, string>> = {
      programme: 'platform.programme',
      small: 'platform.no-system',
      interfaces: 'platform.open-system',
      beside: 'platform.closed-system',
      tap: 'platform.closed-system',
      'ready-made': 'platform.no-system',
      null: 'platform.unknown-system',
    };
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const { scenarios, trace } = designBusiness(input, knowledge);
        for (const { id, platform } of scenarios) {
          const fired = trace.filter(
            (step) => step.fired && step.on.some((on) => on.startsWith(`scenarios.${id}.`)),
          );
          const deciding = fired.map(({ rule }) => rule).filter((rule) => rule !== 'platform.programme');
          const overruled = trace.some(({ rule, fired: yes }) => rule === 'platform.small-company' && yes);
          if (platform.way === 'programme') {
            expect(fired.map(({ rule }) => rule)).toEqual([rules.programme]);
            expect(overruled).toBe(false);
          } else {
            expect(deciding).toEqual([rules[String(platform.way)]]);
          }
        }
      }),
    );
  });

  it('never decides on a platform from silence: taking an answer away leaves it undecided or as it was', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const unsaid = { ...input, scenarios: input.scenarios.map((each) => ({ ...each, system: null })) };
        const before = designBusiness(input, knowledge).scenarios;
        for (const [index, { platform }] of designBusiness(unsaid, knowledge).scenarios.entries()) {
          expect([null, before[index]?.platform.way]).toContain(platform.way);
        }
      }),
    );
  });
});

describe('the process as it was told', () => {
  it.each([
    ['客户来电→座席查系统→答不了转主管', ['客户来电', '座席查系统', '答不了转主管']],
    ['先收单，然后录入；最后主管复核。', ['收单', '录入', '主管复核']],
    ['先登记再审核再归档', ['登记', '审核', '归档']],
    ['不再收纸质单，接着再次核对', ['不再收纸质单', '再次核对']],
    ['1. 收合同、发票 2. 录入 3. 3.5 天内付款', ['收合同、发票', '录入', '3.5 天内付款']],
    ['客户打电话，座席查系统，答不了转主管', ['客户打电话', '座席查系统', '答不了转主管']],
    [
      'The customer calls, then the agent looks it up; next, hard ones go to the supervisor.',
      ['The customer calls', 'the agent looks it up', 'hard ones go to the supervisor'],
    ],
    [
      'first we print it and then sign it, finally it goes to the next desk',
      ['we print it', 'sign it', 'it goes to the next desk'],
    ],
    ['客户打电话，座席查系统。', ['客户打电话', '座席查系统']],
    ['收单→最后一道复核→归档', ['收单', '最后一道复核', '归档']],
    ['A clerk, who is new, types it', ['A clerk, who is new, types it']],
    ['全靠老师傅看', ['全靠老师傅看']],
    ['先进工艺评审→下发', ['先进工艺评审', '下发']],
  ])('cuts “%s” into its steps', (words, steps) => {
    expect(saidSteps(words)).toEqual(steps);
  });

  it('shows the words that were said and adds none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (words) => {
        let from = 0;
        for (const step of saidSteps(words)) {
          const at = words.indexOf(step, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + step.length;
        }
      }),
    );
  });

  it('says nothing where nobody told it, or told only marks', () => {
    expect(designed({ today: null }).asIs).toBeNull();
    expect(designed({ today: ' → ' }).asIs).toBeNull();
  });

  it('draws whatever was said without breaking the diagram', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (words) => {
        const { asIs } = designed({ today: words });
        if (asIs !== null) expectFlowchart(asIs.diagram.zh, asIs.steps.length);
      }),
    );
    expect(designed({ today: '填"表"→<b>#1</b>' }).asIs?.diagram.zh).toContain('填#34;表#34;');
  });
});

describe('serving what the company wants most', () => {
  const servedBy = (entry: Parameters<typeof designed>[0], priority: 'safety' | 'cost' | 'growth') =>
    designed({ link: 'production', ...entry }, { priority }).strategy?.fit;

  it('is direct where people put the scenario at level 4 or 5 on it, whatever link it stands in', () => {
    expect(servedBy({ serves: { safety: { level: 4, stated: true } } }, 'safety')).toBe('direct');
    expect(servedBy({ link: 'risk', serves: { cost: { level: 5, stated: true } } }, 'cost')).toBe('direct');
    expect(servedBy({ serves: { safety: { level: 2, stated: true } } }, 'safety')).toBe('indirect');
  });

  it('is direct for safety where the scenario is validated for safety before launch', () => {
    expect(servedBy({ touchesSafety: true }, 'safety')).toBe('direct');
    expect(servedBy({ touchesSafety: true, link: 'risk' }, 'cost')).toBe('indirect');
  });

  it('is left unsaid where only the catalogue rates it high, so that no sponsor has to defend a good choice', () => {
    expect(
      servedBy({ link: 'supply', serves: { growth: { level: 4, stated: false } } }, 'growth'),
    ).toBeUndefined();
  });
});

describe('a system that nothing can be attached to', () => {
  it('is tapped read-only, or there is no pilot, where the work needs readings as they come', () => {
    const { platform, spending } = designed({ process: 'tune-parameters', system: 'closed' });
    expect(platform).toMatchObject({ choice: 'upgrade', way: 'tap' });
    expect(platform.text.zh).toContain('装不上就不开试点');
    expect(platform.text.zh).not.toContain('由人导出');
    expect(spending.not.map(({ zh }) => zh)).toContain('改动控制系统');
    expect(designed({ process: 'draft-and-review', system: 'closed' }).platform.way).toBe('beside');
  });

  it('is none at all in a small firm without a system: it buys software ready-made and develops nothing', () => {
    const { platform } = designed({ process: 'order-goods', system: 'none' }, { employees: 60 });
    expect(platform).toMatchObject({ choice: 'buy', way: 'ready-made' });
    expect(designed({ system: 'none' }, { employees: 600 }).platform.way).toBe('small');
  });
});

describe('the words of the trade', () => {
  /** All that a plan may print of how a scenario's work runs. */
  const printed = (industry: string, id: string): string => {
    const scenario = catalogue.find(
      (entry) => entry.industry === industry && entry.scenario.id === id,
    )?.scenario;
    if (!scenario) throw new Error(`no scenario ${industry}/${id}`);
    const { process, link, owner } = scenario;
    const { valueChain, toBe, organisation } = designed({ process, link, owner });
    const effects = valueChain?.neighbours.map(({ effect }) => effect);
    return JSON.stringify([valueChain?.gain, effects, toBe?.steps, toBe?.rules, organisation?.posts]);
  };

  it('gives doctors and pharmacists their own steps and posts, and no inspector, clerk or returned goods', () => {
    const health = knowledge.industries.find(({ id }) => id === 'healthcare')?.scenarios ?? [];
    for (const { id } of health) {
      expect(printed('healthcare', id)).not.toMatch(
        /检验人员|检验班长|返修|退换|退货|客户|授信|反洗钱|撰稿|经办人员|订货|inspector|foreman|returns|lending|customer/,
      );
    }
    expect(printed('healthcare', 'image-assisted-diagnosis')).toContain('主治医师复核签发');
    expect(printed('healthcare', 'rational-drug-use')).toContain('药师逐张审');
  });

  it('handles safety cases as cases: with a deadline, coding and a medical review, and nothing to stop', () => {
    const text = printed('pharma', 'pharmacovigilance');
    expect(text).toContain('医学评审');
    expect(text).not.toMatch(/撰稿|审批人|险情|叫停|误拦/);
  });

  it('keeps prescriptions out of a bank, and stock and new goods out of a power grid', () => {
    expect(printed('finance', 'smart-risk-control')).not.toMatch(/处方|医生|检验|prescription|doctor/);
    expect(printed('finance', 'credit-assessment')).not.toMatch(/处方|医生|检验|prescription|doctor/);
    expect(printed('energy', 'load-forecast')).not.toMatch(/订货|新品|订单|库存|客户|stock|goods/);
    expect(printed('retail', 'demand-forecast')).not.toMatch(/停工待料|产能|调度|保供|capacity|dispatch/);
  });
});

describe('the catalogue and its processes', () => {
  it('names a kind of work and a link of the value chain for every scenario of all industries', () => {
    expect(knowledge.industries).toHaveLength(8);
    const without = catalogue.filter(
      ({ scenario }) => scenario.process === undefined || scenario.link === undefined,
    );
    expect(without.map(({ industry, scenario }) => `${industry}/${scenario.id}`)).toEqual([]);
  });

  it('describes no kind of work that no scenario has', () => {
    const used = new Set(catalogue.map(({ scenario }) => scenario.process));
    expect(knowledge.processes.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it.each(catalogue.map(({ industry, scenario }) => [`${industry}/${scenario.id}`, scenario] as const))(
    'designs %s in both languages, with a diagram that mermaid reads',
    (_, { name, process, link, owner, kpi }) => {
      const design = designed({
        name,
        process,
        link,
        owner,
        kpi: { name: kpi.name, direction: kpi.direction },
      });
      const { toBe } = design;
      expect(toBe).not.toBeNull();
      for (const language of ['zh', 'en'] as const) {
        expectFlowchart(toBe?.diagram[language] ?? '', toBe?.steps.length ?? 0);
      }
      expect(toBe?.diagram.en).not.toMatch(/[\u4e00-\u9fff]/);
      expect(toBe?.handOvers.length).toBeGreaterThan(0);
      expect(toBe?.diagram.zh.match(/交给/g)).toHaveLength(toBe?.handOvers.length ?? 0);
    },
  );

  it.each(knowledge.processes.map((kind) => [kind.id, kind] as const))(
    'keeps people in %s: AI takes part, a person decides after it, and something new is learnt from',
    (_, { steps, rules, posts }) => {
      const places = (by: string) => steps.flatMap((step, index) => (step.by === by ? [index] : []));
      const firstAi = places('ai')[0] ?? Number.POSITIVE_INFINITY;
      expect(places('person').some((place) => place > firstAi)).toBe(true);
      expect(steps.some(({ today }) => !today)).toBe(true);
      expect(steps.length).toBeGreaterThanOrEqual(5);
      expect(steps.length).toBeLessThanOrEqual(7);
      expect(rules.length).toBeGreaterThanOrEqual(2);
      expect(posts.length).toBeLessThanOrEqual(3);
    },
  );
});
