import { both } from '../../src/domain/language.ts';
import type { Claim } from '../../src/domain/plan.ts';
import { chosen } from '../../tools/assessment/read-fact.ts';
import { deploymentRules } from '../../tools/deployment-rules.ts';
import { foundationModelRules } from '../../tools/foundation-model-rules.ts';
import { groundwork } from './groundwork-table.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { ruledDecision } from './ruled-decision.ts';
import { sourceIds } from './source-ids.ts';
import { supplyChain } from './supply-chain.ts';
import { technicalRoute } from './technical-route.ts';
import { evidenceOn } from './voice.ts';

/**
 * Deployment, technical route with its supply chain, base model and groundwork, each with what fired, what it rests on
 * and what would change it (guide 2.3, pages 19 to 20; 3.3, pages 30 to 31).
 */
export const writeTechnicalDecisions: PlanSectionWriter = {
  id: 'technical-decisions',
  title: both(
    '技术选择：部署、路线、模型、先行工作',
    'Technical choices: deployment, route, models, groundwork',
  ),
  write(brief) {
    const writer = sectionWriter(brief, 'technical-decisions');
    const { deployment, model } = brief.view.assessment;
    return [
      ...ruledDecision(brief, writer, {
        table: deploymentRules,
        tool: 'choose_deployment',
        choice: deployment.output.choice,
        output: deployment.output,
        subject: both('部署', 'Deployment'),
        guidance: `deployment.${deployment.output.choice}`,
      }),
      // A route is chosen for something: where nothing starts, nothing is bought.
      ...(brief.view.assessment.roadmap
        ? [...technicalRoute(brief, writer), ...supplyChain(brief, writer)]
        : []),
      ...ruledDecision(brief, writer, {
        table: foundationModelRules,
        tool: 'choose_foundation_model',
        choice: model.output.source,
        // A budget that lies on the line settles nothing, however many questions were answered.
        output: {
          ...model.output,
          certainty:
            model.output.budgetOnLine && model.output.certainty === 'firm'
              ? 'leaning'
              : model.output.certainty,
        },
        subject: both('基础模型', 'Base model'),
        guidance: `models.${model.output.source}`,
      }),
      ...writer.paragraph(budgetOnLine(brief, writer)),
      ...(brief.view.assessment.roadmap ? writer.paragraph(modelKinds(brief, writer)) : []),
      ...groundwork(brief, writer),
    ];
  },
};

/** A rough budget on the line between two choices: nothing is firm until the sum is. */
function budgetOnLine(brief: PlanBrief, writer: SectionWriter): readonly Claim[] {
  const { budgetOnLine: text } = brief.view.assessment.model.output;
  if (!text) return [];
  return writer.claim('tool', text, [
    sourceIds.tool('choose_foundation_model'),
    ...evidenceOn(brief, ['budget.total']),
  ]);
}

function modelKinds(brief: PlanBrief, writer: SectionWriter): readonly Claim[] {
  const { model } = brief.view.assessment;
  const cites = [sourceIds.tool('choose_foundation_model'), sourceIds.guidance('models.kinds')];
  return [
    ...writer.claim('tool', model.output.mix, cites),
    ...writer.claim('tool', model.output.buildOn, [
      sourceIds.tool('choose_foundation_model'),
      ...evidenceOn(brief, ['model.customisation']),
    ]),
    ...trainedOnGroup(brief, writer),
  ];
}

/** A model of one's own and a platform of the group's are no contradiction once it is said where the one is trained. */
function trainedOnGroup(brief: PlanBrief, writer: SectionWriter): readonly Claim[] {
  const { model, facts } = brief.view.assessment;
  if (model.output.source !== 'self-developed' || chosen(facts, 'group.platform') !== 'running') return [];
  return writer.claim(
    'judgement',
    both(
      '训练和部署放在集团平台上，归本公司的是数据、评测集和训出来的模型；集团已有合用的基础模型，就在它上面训，不另起一个。',
      "Train and run it on the group's platform: what is the company's own are the data, the evaluation set and the trained model. Where the group has a base model that fits, train on that one and start no other.",
    ),
    [sourceIds.tool('choose_foundation_model'), ...evidenceOn(brief, ['group.platform'])],
  );
}
