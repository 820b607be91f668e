import type { PlanSectionWriter } from './plan-section-writer.ts';
import { writeAssumptions } from './write-assumptions.ts';
import { writeBreaks } from './write-breaks.ts';
import { writeCompany } from './write-company.ts';
import { writeConflicts } from './write-conflicts.ts';
import { writeExecutiveSummary } from './write-executive-summary.ts';
import { writeLimits } from './write-limits.ts';
import { writePortfolio } from './write-portfolio.ts';
import { writeReferenceCases } from './write-reference-cases.ts';
import { writeRisks } from './write-risks.ts';
import { writeRoadmap } from './write-roadmap.ts';
import { writeTechnicalDecisions } from './write-technical-decisions.ts';
import { writeVoices } from './write-voices.ts';

/** The plan's sections in their order. */
export const planSections: readonly PlanSectionWriter[] = [
  writeExecutiveSummary,
  writeCompany,
  writeVoices,
  writeBreaks,
  writePortfolio,
  writeTechnicalDecisions,
  writeRoadmap,
  writeRisks,
  writeReferenceCases,
  writeConflicts,
  writeAssumptions,
  writeLimits,
];
