import type { Case, Knowledge } from '../../knowledge/knowledge.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import { companySize } from '../company-size.ts';
import { industryName } from './rank-cases.ts';

/** Below this, a company is told that a case's outlay is not its own to copy. */
const smallCompany = 1000;

/** That the case is from another trade; null where it is not, or where the company's is not known. */
export function industryDifference(
  entry: Case,
  industry: string | undefined,
  knowledge: Knowledge,
): Bilingual | null {
  if (industry === undefined || industry === entry.industry) return null;
  const [theirs, ours] = [industryName(entry.industry, knowledge), industryName(industry, knowledge)];
  return both(
    `案例出自${theirs.zh}行业，贵公司属${ours.zh}行业：流程、数据和监管要求都不同，须另行验证`,
    `The case is from ${theirs.en}, the company is in ${ours.en}: processes, data and rules differ and need a test of their own`,
  );
}

/** That the outlay is not a small company's to copy; null for a larger one, or where its size is not known. */
export function sizeDifference(employees: number | undefined): Bilingual | null {
  if (employees === undefined || employees >= smallCompany) return null;
  return both(
    `贵公司约 ${employees} 人，案例的投入规模不能照搬，应先限定在一条业务线内`,
    `With about ${employees} people, the company cannot copy the outlay of this case and should start within one line of business`,
  );
}

/** How many effects are not from full operation; null where all are reported. */
export function standingDifference(entry: Case): Bilingual | null {
  const unproven = entry.effects.filter(({ standing }) => standing !== 'reported');
  if (unproven.length === 0) return null;
  return both(
    `所列效果中有 ${unproven.length} 项来自试点或估计，不能当作全面上线后的结果`,
    `${unproven.length} of its effects are from a trial or an estimate, not from full operation`,
  );
}

/** A small company learns nothing from a giant of another trade: the guide's cases are all of that size (ours). */
export function tooFar(entry: Case, industry: string, employees: number | null | undefined): boolean {
  return entry.industry !== industry && employees != null && companySize(employees) === 'small';
}
