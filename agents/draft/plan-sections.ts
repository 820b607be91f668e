import type { PlanSectionWriter } from './plan-section-writer.ts';
import { writePortfolio } from './write-portfolio.ts';

/** The plan's sections in their order. */
export const planSections: readonly PlanSectionWriter[] = [writePortfolio];
