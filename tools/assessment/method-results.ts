import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Conflict } from '../../src/domain/facts.ts';
import type { Level } from '../../src/domain/feasibility.ts';
import { levelSchema } from '../../src/domain/feasibility.ts';
import { analyseSensitivity, type SensitivityOutput } from '../analyse-sensitivity.ts';
import { answerDifficulties } from '../answer-difficulties.ts';
import { assessDataGovernance } from '../assess-data-governance.ts';
import { assessPlatformLayers } from '../assess-platform-layers.ts';
import { assessSupplyChain } from '../assess-supply-chain.ts';
import { assessTalent } from '../assess-talent.ts';
import { checkTechnicalPrinciples } from '../check-technical-principles.ts';
import { chooseRoute } from '../choose-route.ts';
import { comparePartners } from '../compare-partners.ts';
import { designBusiness } from '../design-business.ts';
import { diagnoseBreaks } from '../diagnose-breaks.ts';
import { estimateCostBenefit } from '../estimate-cost-benefit.ts';
import { findConflicts } from '../find-conflicts.ts';
import { companyStages, strategyPriorities } from '../fit-weights/schema.ts';
import { fitWeights } from '../fit-weights.ts';
import { matchCases } from '../match-cases.ts';
import { planOperation } from '../plan-operation.ts';
import { planStandards } from '../plan-standards.ts';
import type { Assessment } from './assess.ts';
import { benefitInputOf, putOffBenefitInputOf } from './benefit-input.ts';
import { breaksInputOf } from './breaks-input.ts';
import { businessInputOf } from './business-input.ts';
import type { CandidateScenario } from './candidate-scenarios.ts';
import { casesInputOf } from './cases-input.ts';
import { conflictsInputOf } from './conflicts-input.ts';
import { dataGovernanceInputOf } from './data-governance-input.ts';
import { difficultiesInputOf } from './difficulties-input.ts';
import type { EngagementSituation } from './engagement-situation.ts';
import { operationInputOf } from './operation-input.ts';
import { partnersInputOf } from './partners-input.ts';
import { platformInputOf } from './platform-input.ts';
import { principlesInputOf } from './principles-input.ts';
import { chosenAmong } from './read-fact.ts';
import { routeInputOf } from './route-input.ts';
import { sensitiveDataOf } from './sensitive-data.ts';
import { sensitivityInputOf } from './sensitivity-input.ts';
import { standardsInputOf } from './standards-input.ts';
import { supplyInputOf } from './supply-input.ts';
import { talentInputOf } from './talent-input.ts';

/** Share of the points dealt anew at random when weightings are tried: near the company's own, not any at all. Ours. */
const weightSpread = 0.3;

/**
 * What the rest of the method's tools make of an engagement (guide 1.3, 2.2 to 2.6, 3, 4), on top of its assessment:
 * what a plan is written from, and too dear to run at every turn of an interview. Null where a tool has nothing to work
 * on, because no scenario may start. `wordsOn`: all that was said on a slot, in people's words.
 */
export function methodResults(
  knowledge: Knowledge,
  situation: EngagementSituation,
  assessment: Assessment,
  conflicts: readonly Conflict[],
  wordsOn: (slot: string) => readonly string[] = () => [],
  /** Answers a level apart: no conflicts, yet as open as those are in the trials. */
  nuances: readonly Conflict[] = [],
) {
  const { facts, industry, start } = assessment;
  const deployment = assessment.deployment.output.choice;
  const modelSource = assessment.model.output.source;
  const starting = assessment.roadmap?.starting.map(({ scenario }) => scenario) ?? [];
  const benefit = benefitInputOf(assessment);
  const putOff = putOffBenefitInputOf(assessment);
  const business = businessInputOf(assessment);
  const priority = chosenAmong(facts, 'strategy.priority', strategyPriorities);
  const stage = chosenAmong(facts, 'company.stage', companyStages);
  return {
    breaks: diagnoseBreaks(breaksInputOf(knowledge, facts), knowledge),
    weights: fitWeights(
      {
        profile: { kind: 'industry', id: industry.id },
        ...(priority ? { priority } : {}),
        ...(stage ? { stage } : {}),
      },
      knowledge,
    ),
    sensitivity: sensitivityOf(assessment, [...conflicts, ...nuances]),
    conflicts: findConflicts(conflictsInputOf(situation, conflicts), knowledge),
    business: business ? designBusiness(business, knowledge) : null,
    layers: assessPlatformLayers(platformInputOf(facts, deployment, starting), knowledge),
    principles: checkTechnicalPrinciples(
      principlesInputOf(knowledge, facts, deployment, starting.length || undefined),
      knowledge,
    ),
    route: chooseRoute(routeInputOf(industry, facts, { deployment, modelSource })),
    supply: assessSupplyChain(supplyInputOf(facts, modelSource)),
    governance: assessDataGovernance(
      dataGovernanceInputOf(
        facts,
        starting.map((scenario) => ({
          scenario,
          dataLevel: dataLevelOf(assessment, scenario),
          labels: waitsFor(assessment, scenario, 'labelled-data'),
        })),
        governedData(assessment, wordsOn('data.sensitivity')),
      ),
      knowledge,
    ),
    standards: planStandards(standardsInputOf(industry, facts, starting), knowledge),
    partners: comparePartners(
      partnersInputOf(
        facts,
        assessment.roadmap?.starting.map(({ scenario, quadrant }) => ({
          scenario,
          quadrant,
          dataLevel: dataLevelOf(assessment, scenario),
        })) ?? null,
        modelSource,
      ),
      knowledge,
    ),
    talent: assessTalent(
      talentInputOf(facts, starting, start, assessment.roadmap?.output ?? null),
      knowledge,
    ),
    operation: planOperation(operationInputOf(assessment), knowledge),
    benefit: benefit ? estimateCostBenefit(benefit, knowledge) : null,
    benefitPutOff: putOff ? estimateCostBenefit(putOff, knowledge) : null,
    difficulties: answerDifficulties(difficultiesInputOf(assessment, wordsOn('data.sensitivity')), knowledge),
    cases: matchCases(casesInputOf(assessment), knowledge),
  };
}
export type MethodResults = ReturnType<typeof methodResults>;

function sensitivityOf(assessment: Assessment, differing: readonly Conflict[]): SensitivityOutput {
  return analyseSensitivity({ ...sensitivityInputOf(assessment, differing), weightSpread });
}

/** Groundwork that this scenario waits for. */
function waitsFor({ enablers }: Assessment, { id }: CandidateScenario, enabler: string): boolean {
  return enablers.some((entry) => entry.id === enabler && entry.scenarios.includes(id));
}

/** Which sensitive data the starting scenarios use, and whether a model learns from what the company has. */
function governedData({ facts, roadmap, enablers }: Assessment, words: readonly string[]) {
  const starting = (roadmap?.starting ?? []).map(({ scenario }) => scenario);
  const { personal, secret, regulated } = sensitiveDataOf(facts, starting, words);
  return {
    used: { personal, secret, regulated },
    trains: enablers.some(({ id }) => id === 'model-tuning' || id === 'labelled-data'),
  };
}

function dataLevelOf(assessment: Assessment, { id }: CandidateScenario): Level | null {
  const level = assessment.sheets.find(({ scenario }) => scenario.id === id)?.feasibility.data.level;
  return level === null || level === undefined ? null : levelSchema.parse(level);
}
