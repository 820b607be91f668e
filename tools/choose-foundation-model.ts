import { z } from 'zod';
import { type Bilingual, bilingualSchema, both } from '../src/domain/language.ts';
import { modelKindsNeeded } from './choose-foundation-model/model-kinds.ts';
import {
  type ChooseFoundationModelInput,
  chooseFoundationModelInputSchema,
  type NeededKinds,
  neededKindsSchema,
} from './choose-foundation-model/schema.ts';
import { buildOnText, mixText } from './choose-foundation-model/wording.ts';
import { bandIfKnown, budgetBand, budgetInput, paceBand } from './decision-inputs.ts';
import { decisionMessage } from './decision-text.ts';
import { decisionShape, explainDecision } from './explain-decision.ts';
import {
  aiPeopleBand,
  foundationModelRules,
  type ModelSource,
  modelSources,
} from './foundation-model-rules.ts';
import { decide, type KnownBands, type Verdict } from './rule-table.ts';
import { requireUniqueIds } from './scenario-name.ts';
import { defineTool, traceStepSchema } from './tool.ts';

export const chooseFoundationModelOutputSchema = z.strictObject({
  source: z.enum(modelSources),
  ...decisionShape(modelSources),
  kinds: neededKindsSchema,
  mix: bilingualSchema,
  buildOn: bilingualSchema,
  /** Where the budget as told reaches over a line that would change the choice: which, and that it has to be settled. */
  budgetOnLine: bilingualSchema.nullable(),
  trace: z.array(traceStepSchema),
});
export type ChooseFoundationModelOutput = z.output<typeof chooseFoundationModelOutputSchema>;

/** Where models come from and which kinds are needed, without a word about it. */
export interface FoundationModelVerdict extends Verdict<ModelSource> {
  readonly kinds: NeededKinds;
}

/**
 * What `chooseFoundationModel` explains, and fast enough to try hundreds of answers. Throws `ToolInputError` for a
 * scenario id used twice.
 */
export function foundationModelVerdict(input: ChooseFoundationModelInput): FoundationModelVerdict {
  requireUniqueIds(input.scenarios);
  return {
    ...decide(foundationModelRules, bandsOf(input)),
    kinds: modelKindsNeeded(input.scenarios),
  };
}

/**
 * Chooses where foundation models come from (guide 2.3, pages 20 to 21), which kinds the scenarios need, how
 * to mix them and what to build on (guide 3.1, page 27). An answer that nobody gave never counts.
 * Throws `ToolInputError` for a scenario id used twice.
 */
export function chooseFoundationModel(input: ChooseFoundationModelInput): ChooseFoundationModelOutput {
  requireUniqueIds(input.scenarios);
  const known = bandsOf(input);
  const decision = explainDecision(foundationModelRules, known);
  const kinds = modelKindsNeeded(input.scenarios);
  return {
    source: decision.choice,
    certainty: decision.certainty,
    message: decisionMessage(foundationModelRules, known, decision),
    points: { ...decision.points },
    barred: [...decision.barred],
    wouldChange: decision.wouldChange,
    unknown: decision.unknown,
    kinds,
    mix: mixText(decision.choice, kinds, input.scenarios),
    buildOn: buildOnText(decision.choice, input, kinds),
    budgetOnLine: budgetOnLine(input, decision.choice),
    trace: decision.trace,
  };
}

/** An approximate budget may lie on either side of a line: then both choices are told, and the sum has to be settled. */
function budgetOnLine(input: ChooseFoundationModelInput, choice: ModelSource): Bilingual | null {
  const { budgetRange } = input;
  if (!budgetRange || budgetBand(budgetRange.low) === budgetBand(budgetRange.high)) return null;
  const at = (budget: number) => decide(foundationModelRules, bandsOf({ ...input, budget })).choice;
  const ends = [budgetRange.low, budgetRange.high].map((budget) => ({ budget, choice: at(budget) }));
  const other = ends.find((end) => end.choice !== choice);
  if (!other) return null;
  const name = foundationModelRules.choiceNames[other.choice];
  const band = budgetInput.bands.find((entry) => entry.band === budgetBand(other.budget));
  return band
    ? both(
        `预算是个约数，正压在界线上：若是${band.label.zh}，就改为${name.zh}，请先把数说准。`,
        `The budget is a rough figure that lies on a line: if it is ${band.label.en}, the choice becomes ${name.en}; settle the figure first.`,
      )
    : null;
}

function bandsOf(input: ChooseFoundationModelInput): KnownBands {
  return {
    budget: bandIfKnown(input.budget, budgetBand),
    firstResultMonths: bandIfKnown(input.firstResultMonths, paceBand),
    offsite: input.offsite,
    sensitivity: input.sensitivity,
    customisation: input.customisation,
    differentiation: input.differentiation,
    aiPeople: bandIfKnown(input.aiPeople, aiPeopleBand),
    compute: input.compute,
    supply: input.supply,
  };
}

export const chooseFoundationModelTool = defineTool({
  name: 'choose_foundation_model',
  title: both('选择基础模型', 'Choose foundation model'),
  description: both(
    '根据预算、时间、数据要求、定制程度、差异化需要、AI 人员、算力和供应顾虑，在开源、商业、自研大模型之间给出建议；按场景列出需要的模型种类（NLP、CV、多模态、AI4S）、如何搭配、在什么之上构建，并列出每条规则是否适用、哪一个回答会改变结论。没有给出的信息不参与判断。方法见指南 2.3 节（第 20-21 页）和 3.1 节（第 27 页），分值与界线为本产品自定。来源：中国信息通信研究院。',
    'Advises open, commercial or self-developed foundation models from budget, time, data, customisation, the wish to differ, AI people, compute and worries about supply; lists the kinds that the scenarios need (NLP, CV, multimodal, AI4S), how to mix them and what to build on, every rule with whether it applied, and which answer would change the outcome. What is not given never counts. Method: guide, sections 2.3 (pages 20-21) and 3.1 (page 27); the points and lines are our own. Source: China Academy of Information and Communications Technology.',
  ),
  input: chooseFoundationModelInputSchema,
  output: chooseFoundationModelOutputSchema,
  run: (input) => chooseFoundationModel(input),
});
