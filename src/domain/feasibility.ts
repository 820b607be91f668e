import { z } from 'zod';
import type { Bilingual } from './language.ts';

/** The six feasibility dimensions of the guide (section 2.1, table 2, pages 9 to 10), in the table's order. */
export const feasibilityDimensions = [
  'complexity',
  'volume',
  'data',
  'ethics',
  'alternatives',
  'maturity',
] as const;
export const feasibilityDimensionSchema = z.enum(feasibilityDimensions);
export type FeasibilityDimension = z.infer<typeof feasibilityDimensionSchema>;

export const feasibilityDimensionNames: Readonly<Record<FeasibilityDimension, Bilingual>> = {
  complexity: { zh: '问题的复杂性', en: 'complexity of the problem' },
  volume: { zh: '数据规模', en: 'data volume' },
  data: { zh: '数据可得性和质量', en: 'data availability and quality' },
  ethics: { zh: '伦理和法律考量', en: 'ethics and law' },
  alternatives: { zh: '替代方案的比较', en: 'comparison with non-AI alternatives' },
  maturity: { zh: '技术成熟度', en: 'technical maturity' },
};

/** An anchored level; 1 is the worst for going ahead, 5 the best. */
export const levelSchema = z.number().int().min(1).max(5);
export type Level = z.infer<typeof levelSchema>;
