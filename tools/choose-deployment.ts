import { z } from 'zod';
import { both } from '../src/domain/language.ts';
import {
  bandIfKnown,
  budgetBand,
  budgetSchema,
  computeSchema,
  firstResultMonthsSchema,
  offsiteSchema,
  paceBand,
  sensitivitySchema,
  sizeBand,
} from './decision-inputs.ts';
import { decisionMessage } from './decision-text.ts';
import { type Deployment, deploymentRules, deployments } from './deployment-rules.ts';
import { decisionShape, explainDecision } from './explain-decision.ts';
import { decide, type KnownBands, type Verdict, yesNoBand } from './rule-table.ts';
import { defineTool, traceStepSchema } from './tool.ts';

export const chooseDeploymentInputSchema = z.strictObject({
  industryRegulated: z.boolean().optional().describe('A critical sector: finance, telecoms, power.'),
  employees: z.number().min(0).optional(),
  sensitivity: sensitivitySchema.optional(),
  offsite: offsiteSchema.optional().describe('May data leave the company?'),
  budget: budgetSchema.optional(),
  firstResultMonths: firstResultMonthsSchema.optional(),
  split: z.boolean().optional().describe('Can sensitive work and the rest be kept apart?'),
  cloud: z.enum(['none', 'public', 'private', 'both']).optional(),
  compute: computeSchema.optional(),
  groupPlatform: z.enum(['none', 'planned', 'running']).optional(),
});
export type ChooseDeploymentInput = z.output<typeof chooseDeploymentInputSchema>;

export const chooseDeploymentOutputSchema = z.strictObject({
  choice: z.enum(deployments),
  ...decisionShape(deployments),
  trace: z.array(traceStepSchema),
});
export type ChooseDeploymentOutput = z.output<typeof chooseDeploymentOutputSchema>;

function bandsOf(input: ChooseDeploymentInput): KnownBands {
  return {
    industryRegulated: yesNoBand(input.industryRegulated),
    employees: bandIfKnown(input.employees, sizeBand),
    sensitivity: input.sensitivity,
    offsite: input.offsite,
    budget: bandIfKnown(input.budget, budgetBand),
    firstResultMonths: bandIfKnown(input.firstResultMonths, paceBand),
    split: yesNoBand(input.split),
    cloud: input.cloud,
    compute: input.compute,
    groupPlatform: input.groupPlatform,
  };
}

/**
 * The choice with its points, without a word about it: what `chooseDeployment` explains, and fast enough to try
 * hundreds of answers.
 */
export function deploymentVerdict(input: ChooseDeploymentInput): Verdict<Deployment> {
  return decide(deploymentRules, bandsOf(input));
}

/**
 * Chooses public, private or hybrid cloud after the guide's section 2.3 (pages 19 to 20), from whatever is
 * known. An answer that nobody gave never counts; data that may not leave, or that the state regulates, are
 * never put on the public cloud.
 */
export function chooseDeployment(input: ChooseDeploymentInput): ChooseDeploymentOutput {
  const known = bandsOf(input);
  const decision = explainDecision(deploymentRules, known);
  return {
    choice: decision.choice,
    certainty: decision.certainty,
    message: decisionMessage(deploymentRules, known, decision),
    points: { ...decision.points },
    barred: [...decision.barred],
    wouldChange: decision.wouldChange,
    unknown: decision.unknown,
    trace: decision.trace,
  };
}

export const chooseDeploymentTool = defineTool({
  name: 'choose_deployment',
  title: both('选择部署方式', 'Choose deployment'),
  description: both(
    '根据行业属性、企业规模、数据敏感程度、数据能否外出、预算、时间、现有云与算力以及集团平台，在公有云、私有云、混合云之间给出建议，并列出每条规则是否适用、哪一个回答会改变结论。没有给出的信息不参与判断。方法见指南 2.3 节（第 19-20 页），分值与规模、预算的界线为本产品自定。来源：中国信息通信研究院。',
    "Advises public, private or hybrid cloud from sector, size, sensitivity of data, whether data may leave, budget, time, today's cloud and compute, and the group's platform; lists every rule with whether it applied, and which answer would change the outcome. What is not given never counts. Method: guide, section 2.3 (pages 19-20); the points and the lines for size and budget are our own. Source: China Academy of Information and Communications Technology.",
  ),
  input: chooseDeploymentInputSchema,
  output: chooseDeploymentOutputSchema,
  run: (input) => chooseDeployment(input),
});
