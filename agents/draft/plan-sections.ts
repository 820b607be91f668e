import type { PlanSectionWriter } from './plan-section-writer.ts';
import { writePortfolio } from './write-portfolio.ts';
import { writeRisks } from './write-risks.ts';
import { writeRoadmap } from './write-roadmap.ts';
import { writeTechnicalDecisions } from './write-technical-decisions.ts';

/** The plan's sections in their order. */
export const planSections: readonly PlanSectionWriter[] = [
  writePortfolio,
  writeTechnicalDecisions,
  writeRoadmap,
  writeRisks,
];
