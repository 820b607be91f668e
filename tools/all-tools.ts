import { analyseSensitivityTool } from './analyse-sensitivity.ts';
import { answerDifficultiesTool } from './answer-difficulties.ts';
import { assessDataGovernanceTool } from './assess-data-governance.ts';
import { assessPlatformLayersTool } from './assess-platform-layers.ts';
import { assessSupplyChainTool } from './assess-supply-chain.ts';
import { assessTalentTool } from './assess-talent.ts';
import { checkClaims } from './check-claims.ts';
import { checkTechnicalPrinciplesTool } from './check-technical-principles.ts';
import { chooseDeploymentTool } from './choose-deployment.ts';
import { chooseFoundationModelTool } from './choose-foundation-model.ts';
import { chooseRouteTool } from './choose-route.ts';
import { comparePartnersTool } from './compare-partners.ts';
import { designBusinessTool } from './design-business.ts';
import { diagnoseBreaksTool } from './diagnose-breaks.ts';
import { estimateCostBenefitTool } from './estimate-cost-benefit.ts';
import { findCases } from './find-cases.ts';
import { findConflictsTool } from './find-conflicts.ts';
import { fitWeightsTool } from './fit-weights.ts';
import { judgeFeasibilityTool } from './judge-feasibility.ts';
import { lintPlanTool } from './lint-plan.ts';
import { mapScenariosTool } from './map-scenarios.ts';
import { matchCasesTool } from './match-cases.ts';
import { nextQuestionTool } from './next-question.ts';
import { planOperationTool } from './plan-operation.ts';
import { planStandardsTool } from './plan-standards.ts';
import { scoreValueTool } from './score-value.ts';
import { searchGuidance } from './search-guidance.ts';
import { stageRoadmapTool } from './stage-roadmap.ts';
import type { Tool } from './tool.ts';

/** Every tool that zhilu has; a new one is added here and nowhere else. */
export const allTools: readonly Tool[] = [
  diagnoseBreaksTool,
  fitWeightsTool,
  scoreValueTool,
  judgeFeasibilityTool,
  mapScenariosTool,
  analyseSensitivityTool,
  findConflictsTool,
  designBusinessTool,
  chooseDeploymentTool,
  chooseRouteTool,
  chooseFoundationModelTool,
  assessPlatformLayersTool,
  assessDataGovernanceTool,
  checkTechnicalPrinciplesTool,
  assessSupplyChainTool,
  comparePartnersTool,
  planStandardsTool,
  stageRoadmapTool,
  planOperationTool,
  estimateCostBenefitTool,
  assessTalentTool,
  answerDifficultiesTool,
  nextQuestionTool,
  searchGuidance,
  findCases,
  matchCasesTool,
  checkClaims,
  lintPlanTool,
];
