import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/domain/language.ts';
import { checkClaimsAgainstSources } from '../../../tools/check-claims.ts';
import {
  bank,
  barred,
  type Company,
  choice,
  hospital,
  level,
  type Said,
  smallRetailer,
  steelMaker,
  text,
} from './companies.ts';
import { claimsOf, textsOf, type WrittenPlan, writePlan } from './written-plan.ts';

const sections = ['business-architecture', 'technical-decisions', 'platform', 'data-governance'];

/** The steel maker with every question on business and technology answered, and much to mend. */
const thoroughSteel: Company = {
  ...steelMaker,
  said: [
    ...steelMaker.said,
    ['Chen Bo', 'platform.services', level(2), 'a few services'],
    ['Chen Bo', 'platform.models', level(1), 'nothing is kept'],
    ['Chen Bo', 'platform.applications', level(2), 'one pilot'],
    ['Chen Bo', 'route.compute', choice('gpu-imported'), 'imported GPUs'],
    ['Chen Bo', 'supply.imported', choice('critical'), 'the cards, all of them'],
    ['Chen Bo', 'supply.fallback', choice('none'), 'none'],
    ['Chen Bo', 'data.collection', level(2), 'each plant its own way'],
    ['Chen Bo', 'data.preprocessing', level(4), 'automatic'],
    ['Chen Bo', 'data.labelling', level(4), 'the model goes first'],
    ['Chen Bo', 'data.evaluation', level(4), 'pass marks'],
    ['Chen Bo', 'data.synthesis', level(4), 'one rule'],
    ['Chen Bo', 'data.use', level(4), 'one interface'],
    ['Chen Bo', 'standards.today', choice('internal'), 'some of our own'],
    ['Chen Bo', 'scenario:surface-inspection:process.system', choice('open'), 'the MES has interfaces'],
    ['Chen Bo', 'scenario:quality-tracing:process.system', choice('closed'), 'nothing fits'],
    ['Liu Jian', 'scenario:surface-inspection:business.effect', choice('inside'), 'only ourselves'],
    [
      'Liu Jian',
      'scenario:surface-inspection:process.today',
      text('the camera shoots, then an inspector looks, and finally the foreman signs'),
      'the camera shoots, then an inspector looks, and finally the foreman signs',
    ],
  ],
};

/** A shop whose owner answered what a shop can. */
const askedShop: Company = {
  ...smallRetailer,
  said: [
    ...smallRetailer.said,
    ...(
      [
        ['it.compute', choice('none'), '没有'],
        ['platform.applications', level(2), '收银系统'],
        ['data.collection', level(2), '手抄'],
        ['scenario:demand-forecast:process.system', choice('none'), '靠本子记'],
        ['scenario:demand-forecast:business.effect', choice('inside'), '自己用'],
      ] as const
    ).map(([slot, value, words]): Said => ['陈老板', slot, value, words]),
  ],
};

function only(plan: WrittenPlan, ...ids: readonly string[]): WrittenPlan {
  return { ...plan, sections: plan.sections.filter(({ id }) => ids.includes(id)) };
}

function words(company: Company, language: 'zh' | 'en', ...ids: readonly string[]): string {
  return textsOf(only(writePlan(company, language), ...ids)).join('\n');
}

describe.each(languages)('the sections on business and technology in %s', { timeout: 60_000 }, (language) => {
  it.each([
    ['a company that answered everything', thoroughSteel],
    ['a small shop', askedShop],
  ])('state no figure, in sentence or cell, that the cited sources lack, for %s', (_, company) => {
    const plan = only(writePlan(company, language), ...sections);
    const sources = [...plan.brief.sources.values()].map(({ id, text: held }) => ({ id, text: held }));
    const cells = plan.sections.flatMap(({ id, blocks }) =>
      blocks.flatMap((block, place) =>
        block.kind === 'table'
          ? block.rows
              .flat()
              .map((cell, at) => ({ id: `${id}/${place}/${at}`, text: cell, citations: block.citations }))
          : [],
      ),
    );
    const claims = claimsOf(plan);
    expect(claims.length).toBeGreaterThan(15);
    expect(
      checkClaimsAgainstSources({ language, claims: [...claims], sources, names: [company.company] }).faults,
    ).toEqual([]);
    const faults = checkClaimsAgainstSources({ language, claims: cells, sources }).faults;
    expect(faults.filter(({ kind }) => kind !== 'language')).toEqual([]);
    const told = claims.map(({ text: sentence }) => sentence);
    expect(told.filter((sentence, place) => told.indexOf(sentence) !== place)).toEqual([]);
  });
});

describe('the business architecture', { timeout: 60_000 }, () => {
  it('quotes how the work runs today and draws both pictures', () => {
    const plan = only(writePlan(thoroughSteel, 'en'), 'business-architecture');
    expect(textsOf(plan).join('\n')).toContain('Liu Jian (business lead) said “the camera shoots');
    const pictures = plan.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'diagram'));
    expect(pictures.length).toBeGreaterThanOrEqual(2);
  });

  it('gives each step one who answers for it', () => {
    const plan = only(writePlan(thoroughSteel, 'en'), 'business-architecture');
    const tables = plan.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
    );
    expect(tables.length).toBeGreaterThan(0);
    for (const { columns, rows } of tables) {
      const answers = columns.indexOf('Who answers for it');
      expect(answers).toBeGreaterThan(0);
      for (const row of rows) expect(row[answers]).toMatch(/^[A-Z][a-zA-Z ]+ lead$|^Executive sponsor$/u);
    }
  });

  it('upgrades a system with interfaces, works beside a closed one, and funds nothing that nobody described', () => {
    const told = words(thoroughSteel, 'en', 'business-architecture');
    expect(told).toMatch(/For surface inspection, upgrade the present system/u);
    expect(told).toMatch(/For quality tracing, upgrade beside the present system/u);
    expect(told).toMatch(/No system project for process parameter optimisation yet/u);
    expect(told).not.toMatch(/guide 2\.2|is ours/u);
  });

  it('calls an inside improvement one', () => {
    expect(words(thoroughSteel, 'en', 'business-architecture')).toContain('it is an inside improvement');
    expect(words(askedShop, 'zh', 'business-architecture')).toContain('只是一项内部改进，不改变商业模式');
  });

  it('names who could say what nobody said, and whether that person is on the list', () => {
    expect(words(bank, 'zh', 'business-architecture')).toMatch(
      /还没有人说过的：问业务负责人（王敏），这项工作现在怎么做；/u,
    );
    // In a small firm the owner stands in for a role that nobody holds.
    expect(words(smallRetailer, 'zh', 'business-architecture')).toContain('问业务负责人（陈老板兼）');
    const nobody: Company = {
      ...bank,
      people: { 周行长: 'executive_sponsor', 王敏: 'data_lead', 李强: 'it_lead', 赵倩: 'legal_compliance' },
    };
    expect(words(nobody, 'zh', 'business-architecture')).toContain('业务负责人（还不在访谈名单上）');
  });

  it('designs only what the roadmap begins with, and nothing where nothing may start', () => {
    expect(words(bank, 'zh', 'business-architecture')).not.toContain('智慧办公');
    const nothing = only(writePlan(barred, 'zh'), 'business-architecture', 'platform', 'data-governance');
    expect(nothing.sections.flatMap(({ blocks }) => blocks)).toEqual([]);
  });
});

describe('the technical scheme', { timeout: 60_000 }, () => {
  it('has a member of a group join its platform before building, and asks it to raise none of its layers', () => {
    const told = words(bank, 'zh', 'platform');
    expect(told).toMatch(/先接入集团平台.*再建一套的预算一律不批/u);
    expect(told).not.toContain('把零散的服务器收进一个资源池');
    expect(words(bank, 'zh', 'technical-decisions')).toContain('技术路线随集团平台走');
  });

  it('has a group whose own platform runs tell its units how to join, and ask no group', () => {
    const group: Company = {
      ...steelMaker,
      said: [...steelMaker.said, ['Chen Bo', 'group.platform', choice('running'), 'up and running']],
    };
    const told = words(group, 'zh', 'technical-decisions', 'platform');
    expect(told).toContain('平台就是本集团的');
    expect(told).not.toMatch(/先接入集团平台|与集团平台对齐|与集团谈定/u);
  });

  it('says that what may not leave may not go to a group’s platform before counsel has settled it', () => {
    const unit: Company = {
      ...bank,
      said: [
        ...bank.said.filter(([, slot]) => !['group.platform', 'it.compute', 'data.offsite'].includes(slot)),
        ['王敏', 'group.platform', choice('running'), '总行有平台'],
        ['王敏', 'data.offsite', choice('no'), '不能出行'],
      ],
    };
    expect(words(unit, 'zh', 'platform')).toMatch(/集团平台算不算“不出企业”.*先定/u);
  });

  it('plans the migration of what is imported with nothing to replace it, by owner and time', () => {
    const told = words(thoroughSteel, 'en', 'technical-decisions');
    expect(told).toContain('Migration of the supply chain');
    expect(told).toMatch(/Chips \(at least medium\)/u);
    expect(told).toMatch(/IT and platform lead \(Chen Bo\)/u);
  });

  it('takes no word on imports for a list of links', () => {
    const told = words(bank, 'zh', 'technical-decisions');
    expect(told).toContain('“卡都是进口的，断了就停”，但还没有人逐项指明');
    expect(told).not.toContain('供应链迁移计划');
  });

  it('asks a shop for no cluster, no picture and no standard of its own', () => {
    const plan = only(writePlan(askedShop, 'zh'), 'platform', 'data-governance');
    const told = textsOf(plan).join('\n');
    expect(told).toContain('平台不自己建');
    expect(told).toContain('标准只采用、不自己写');
    expect(told).not.toMatch(/千卡|万卡|标准委员会/u);
    expect(told).toMatch(/另有 \d+ 条不对小型企业/u);
    const kinds = plan.sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind));
    expect(kinds).not.toContain('diagram');
  });

  it('says a gap where nobody told how data stand, and draws up no table of unknowns', () => {
    const blocks = only(writePlan(hospital, 'zh'), 'data-governance').sections.flatMap(
      (section) => section.blocks,
    );
    expect(blocks[0]).toMatchObject({ kind: 'gap' });
    expect(textsOf(only(writePlan(hospital, 'zh'), 'data-governance')).join('\n')).not.toContain(
      '按先后要补的环节',
    );
  });

  it('sends no machine to the shop floor for work that is all drafting', () => {
    expect(words(hospital, 'zh', 'platform')).not.toContain('现场看图');
  });

  it('names the turn that keeps the flywheel from turning', () => {
    const told = words(thoroughSteel, 'en', 'data-governance');
    expect(told).toMatch(/Missing: collection\..*Only with collection in place/su);
    expect(told).toContain('No more money goes into data preprocessing');
  });
});
