import { checkClaims } from './check-claims.ts';
import { chooseDeploymentTool } from './choose-deployment.ts';
import { chooseFoundationModelTool } from './choose-foundation-model.ts';
import { findCases } from './find-cases.ts';
import { judgeFeasibilityTool } from './judge-feasibility.ts';
import { mapScenariosTool } from './map-scenarios.ts';
import { nextQuestionTool } from './next-question.ts';
import { scoreValueTool } from './score-value.ts';
import { searchGuidance } from './search-guidance.ts';
import { stageRoadmapTool } from './stage-roadmap.ts';
import type { Tool } from './tool.ts';

/** Every tool that zhilu has; a new one is added here and nowhere else. */
export const allTools: readonly Tool[] = [
  scoreValueTool,
  judgeFeasibilityTool,
  mapScenariosTool,
  chooseDeploymentTool,
  chooseFoundationModelTool,
  stageRoadmapTool,
  nextQuestionTool,
  searchGuidance,
  findCases,
  checkClaims,
];
