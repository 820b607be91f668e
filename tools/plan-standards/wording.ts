import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { roleNames } from '../../src/domain/role.ts';
import { companySizeNames } from '../company-size.ts';
import { notKnownYet } from '../not-known-yet.ts';
import type { PlannedStandard, PlanStandardsOutput } from './schema.ts';

export const kindNames: Readonly<Record<PlannedStandard['kind'], Bilingual>> = {
  base: both('基础支撑', 'base'),
  product: both('智能产品与服务', 'intelligent products and services'),
  application: both('行业应用', 'industry application'),
  security: both('安全治理', 'security and governance'),
};

export const goalNames: Readonly<Record<PlanStandardsOutput['goals'][number]['id'], Bilingual>> = {
  efficiency: both('提高生产效率', 'higher productivity'),
  cost: both('降低成本', 'lower cost'),
  quality: both('提升产品质量', 'better product quality'),
  competitiveness: both('增强市场竞争力', 'a stronger place in the market'),
};

/** The guide's four principles (2.3, page 17), each with what it asks for in practice, which is ours. */
export const standardPrinciples: PlanStandardsOutput['principles'] = [
  {
    name: both('统一性', 'unity'),
    means: both(
      '同一件事全公司只有一种叫法、一种做法',
      'one thing has one name and one way throughout the company',
    ),
  },
  {
    name: both('协调性', 'coordination'),
    means: both(
      '与国家、行业标准对得上，各项标准之间不打架',
      'in line with national and industry standards, and free of contradiction among themselves',
    ),
  },
  {
    name: both('先进性', 'being up to date'),
    means: both('每年对照技术进展修订一次', 'revised once a year against the state of technology'),
  },
  {
    name: both('实用性', 'being practical'),
    means: both(
      '写之前先在试点里用过，没人用的条款删掉',
      'tried in a pilot before it is written, and rid of clauses that nobody uses',
    ),
  },
];

const wayNames: Readonly<Record<NonNullable<PlannedStandard['way']>, Bilingual>> = {
  adopt: both('直接采用现成标准', 'adopt what exists'),
  adapt: both('在现成标准上加本公司的细则', 'add rules of your own to what exists'),
  write: both('写成企业标准', 'write it as a company standard'),
};

/** What to have first and how, what waits, how far the path goes, what is not known. */
export function standardMessages(result: Omit<PlanStandardsOutput, 'messages' | 'trace'>): Bilingual[] {
  const first = result.standards.filter(({ when }) => when === 'first');
  const later = result.standards.filter(({ when }) => when === 'later');
  const messages = first.map(({ name, because, way, owner }) =>
    both(
      `先要有${name.zh}：${because.zh}。做法：${way === null ? '' : wayNames[way].zh}，由${roleNames[owner].zh}负责。`,
      `First, ${name.en}: ${because.en}. How: ${way === null ? '' : wayNames[way].en}; the ${roleNames[owner].en} is in charge.`,
    ),
  );
  if (later.length > 0) {
    const names = joinTexts(later.map(({ name }) => name));
    messages.push(both(`可以缓一步：${names.zh}。`, `What can wait: ${names.en}.`));
  }
  messages.push(
    result.size === 'small'
      ? both(
          '小公司不必自己写标准，采用现成的、照着做就够了。',
          'A small company need not write standards; adopting and keeping to what exists is enough.',
        )
      : result.size === 'medium'
        ? both(
            `按${result.sizeKnown ? companySizeNames.medium.zh : '中型企业（人数没有人说过）'}来定：先采用，再形成企业标准，暂不往外推。`,
            `For ${result.sizeKnown ? companySizeNames.medium.en : 'a medium company (nobody told the headcount)'}: adopt first, then set company standards, and carry none outside for now.`,
          )
        : both(
            '大公司走完整条路：采用、企业标准、行业标准，再到国家和国际标准。',
            'A large company goes the whole way: adopt, company standards, industry standards, then national and international ones.',
          ),
  );
  if (result.goals.length === 0) {
    messages.push(
      both(
        '做标准图的是效率、成本、质量还是竞争力，还没有人说过；动手之前先写明。',
        'Nobody has said whether the standards are for productivity, cost, quality or competitiveness; put that down before you begin.',
      ),
    );
  }
  return [...messages, ...notKnownYet(result.unknown)];
}
