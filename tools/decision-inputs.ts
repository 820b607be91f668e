import { z } from 'zod';
import { both } from '../src/domain/language.ts';
import { type CompanySize, companySize } from './company-size.ts';
import type { RuleInput } from './rule-table.ts';

/**
 * What the deployment and the foundation-model choice both ask about. The guide gives no figures for size,
 * money or time (G6-03, G6-04): every line below is the product's own and shown in the labels.
 */

export const sensitivitySchema = z.enum(['open', 'internal', 'personal-or-secret', 'state-regulated']);
export const offsiteSchema = z.enum(['no', 'masked-only', 'yes']);
export const computeSchema = z.enum(['none', 'few-servers', 'own-cluster']);
export const budgetSchema = z.number().min(0).describe('Yuan for the whole programme.');
export const firstResultMonthsSchema = z.number().min(0).describe('Months until a first result must show.');

/** A company's size, with the micro firms (under 20, the same statistics) apart: they have nobody to run servers. */
export function sizeBand(employees: number): 'micro' | CompanySize {
  return employees < 20 ? 'micro' : companySize(employees);
}

/** Below 2, 10 and 50 million yuan. */
export function budgetBand(yuan: number): 'tight' | 'moderate' | 'ample' | 'abundant' {
  if (yuan < 2_000_000) return 'tight';
  if (yuan < 10_000_000) return 'moderate';
  return yuan < 50_000_000 ? 'ample' : 'abundant';
}

/** A first result within half a year is fast, within a year steady. */
export function paceBand(months: number): 'fast' | 'steady' | 'patient' {
  if (months <= 6) return 'fast';
  return months <= 12 ? 'steady' : 'patient';
}

/** Applies a banding to an answer that may be missing; unknown stays unknown. */
export function bandIfKnown<Answer, Band>(
  answer: Answer | undefined,
  band: (answer: Answer) => Band,
): Band | undefined {
  return answer === undefined ? undefined : band(answer);
}

export const employeesInput: RuleInput = {
  name: 'employees',
  label: both('员工人数', 'the number of employees'),
  bands: [
    { band: 'micro', answer: 10, label: both('不足 20 人（微型）', 'under 20 (micro)') },
    { band: 'small', answer: 100, label: both('20 至 299 人（小型）', '20 to 299 (small)') },
    { band: 'medium', answer: 600, label: both('300 至 999 人（中型）', '300 to 999 (medium)') },
    { band: 'large', answer: 3000, label: both('1000 人及以上（大型）', '1,000 or more (large)') },
  ],
};

export const budgetInput: RuleInput = {
  name: 'budget',
  label: both('预算', 'the budget'),
  bands: [
    { band: 'tight', answer: 1_000_000, label: both('不足 200 万元', 'under 2 million yuan') },
    { band: 'moderate', answer: 5_000_000, label: both('200 万至 1000 万元', '2 to 10 million yuan') },
    { band: 'ample', answer: 20_000_000, label: both('1000 万至 5000 万元', '10 to 50 million yuan') },
    { band: 'abundant', answer: 80_000_000, label: both('5000 万元及以上', '50 million yuan or more') },
  ],
};

export const paceInput: RuleInput = {
  name: 'firstResultMonths',
  label: both('首个成果的期限', 'the time to a first result'),
  bands: [
    { band: 'fast', answer: 6, label: both('半年以内', 'within six months') },
    { band: 'steady', answer: 12, label: both('半年以上、一年以内', 'over six months, within a year') },
    { band: 'patient', answer: 18, label: both('一年以上', 'over a year') },
  ],
};

export const sensitivityInput: RuleInput = {
  name: 'sensitivity',
  label: both('数据敏感程度', 'the sensitivity of the data'),
  bands: [
    { band: 'open', answer: 'open', label: both('可公开', 'open') },
    { band: 'internal', answer: 'internal', label: both('内部数据', 'internal') },
    {
      band: 'personal-or-secret',
      answer: 'personal-or-secret',
      label: both('个人信息或商业秘密', 'personal data or trade secrets'),
    },
    {
      band: 'state-regulated',
      answer: 'state-regulated',
      label: both('受国家专门监管的数据', 'under specific state regulation'),
    },
  ],
};

export const offsiteInput: RuleInput = {
  name: 'offsite',
  label: both('数据能否离开企业', 'data leaving the company'),
  bands: [
    { band: 'no', answer: 'no', label: both('不能', 'no') },
    { band: 'masked-only', answer: 'masked-only', label: both('脱敏后可以', 'only when masked') },
    { band: 'yes', answer: 'yes', label: both('可以', 'yes') },
  ],
};

export const computeInput: RuleInput = {
  name: 'compute',
  label: both('自有算力', "the company's own compute"),
  bands: [
    { band: 'none', answer: 'none', label: both('没有', 'none') },
    { band: 'few-servers', answer: 'few-servers', label: both('少量服务器', 'a few servers') },
    { band: 'own-cluster', answer: 'own-cluster', label: both('自有集群', 'a cluster of its own') },
  ],
};

/** A stretch of the guide as a rule cites it. */
export const guideDeployment = both('指南 2.3，第 19-20 页', 'guide 2.3, pages 19-20');
export const guideFoundationModel = both('指南 2.3，第 20-21 页', 'guide 2.3, pages 20-21');
export const ownJudgement = both('本产品的判断', 'our own judgement');

export const industryRegulatedInput: RuleInput = {
  name: 'industryRegulated',
  label: both('是否属于关键行业', 'being in a critical sector'),
  bands: [
    { band: 'yes', answer: true, label: both('是', 'yes') },
    { band: 'no', answer: false, label: both('否', 'no') },
  ],
};

export const groupPlatformInput: RuleInput = {
  name: 'groupPlatform',
  label: both('集团或总部的 AI 平台', "the group's AI platform"),
  bands: [
    { band: 'none', answer: 'none', label: both('没有', 'none') },
    { band: 'planned', answer: 'planned', label: both('在规划', 'planned') },
    { band: 'running', answer: 'running', label: both('已在运行', 'running') },
  ],
};
