import type { Bilingual } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import type { PlanBrief } from './plan-brief.ts';

/**
 * The built-in writer of one section. It gives blocks, or none where the findings bear nothing: an empty section is
 * left out of the plan.
 */
export interface PlanSectionWriter {
  readonly id: string;
  readonly title: Bilingual;
  write(brief: PlanBrief): readonly Block[];
}
