import type { PlanSectionWriter } from './plan-section-writer.ts';
import { writeAssumptions } from './write-assumptions.ts';
import { writeBreaks } from './write-breaks.ts';
import { writeBusinessArchitecture } from './write-business-architecture.ts';
import { writeCompany } from './write-company.ts';
import { writeConflicts } from './write-conflicts.ts';
import { writeCostsAndBenefits } from './write-costs-and-benefits.ts';
import { writeDataGovernance } from './write-data-governance.ts';
import { writeEcosystem } from './write-ecosystem.ts';
import { writeExecutiveSummary } from './write-executive-summary.ts';
import { writeLimits } from './write-limits.ts';
import { writeOperation } from './write-operation.ts';
import { writePlatform } from './write-platform.ts';
import { writePolicy } from './write-policy.ts';
import { writePortfolio } from './write-portfolio.ts';
import { writeReferenceCases } from './write-reference-cases.ts';
import { writeRisks } from './write-risks.ts';
import { writeRoadmap } from './write-roadmap.ts';
import { writeSensitivity } from './write-sensitivity.ts';
import { writeTalent } from './write-talent.ts';
import { writeTechnicalDecisions } from './write-technical-decisions.ts';
import { writeVoices } from './write-voices.ts';

/** The plan's sections in their order. */
export const planSections: readonly PlanSectionWriter[] = [
  writeExecutiveSummary,
  writeCompany,
  writeVoices,
  writeBreaks,
  writePortfolio,
  writeSensitivity,
  writeBusinessArchitecture,
  writeTechnicalDecisions,
  writePlatform,
  writeDataGovernance,
  writeOperation,
  writeTalent,
  writeEcosystem,
  writeRisks,
  writeRoadmap,
  writeCostsAndBenefits,
  writeReferenceCases,
  writePolicy,
  writeConflicts,
  writeAssumptions,
  writeLimits,
];
