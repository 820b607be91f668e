import { z } from 'zod';
import { type Bilingual, both } from '../src/domain/language.ts';

/** Sizes that the method scales its demands by. Micro firms (under 20) count as small. */
export const companySizes = ['small', 'medium', 'large'] as const;
export const companySizeSchema = z.enum(companySizes);
export type CompanySize = z.infer<typeof companySizeSchema>;

/**
 * By headcount at the lines that Chinese official statistics draw for industrial firms; revenue is left out. The guide
 * speaks of small, medium and large and draws no line (G6-04): the rule is ours and is shown.
 */
export function companySize(employees: number): CompanySize {
  if (employees < 300) return 'small';
  return employees < 1000 ? 'medium' : 'large';
}

/** What is asked of a company whose headcount nobody has told: what a medium one is asked. */
export const sizeWhenUnknown: CompanySize = 'medium';

export const companySizeNames: Readonly<Record<CompanySize, Bilingual>> = {
  small: both('小型企业（不足 300 人）', 'a small company (under 300 people)'),
  medium: both('中型企业（300 至 999 人）', 'a medium company (300 to 999 people)'),
  large: both('大型企业（1000 人及以上）', 'a large company (1,000 people or more)'),
};
