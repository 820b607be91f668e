import { z } from 'zod';
import { type Bilingual, bilingualSchema, both, joinTexts } from '../src/domain/language.ts';
import {
  bandIfKnown,
  budgetBand,
  budgetSchema,
  computeSchema,
  firstResultMonthsSchema,
  offsiteSchema,
  paceBand,
  sensitivitySchema,
} from './decision-inputs.ts';
import { decisionMessage } from './decision-text.ts';
import { decisionShape, explainDecision } from './explain-decision.ts';
import {
  aiPeopleBand,
  foundationModelRules,
  type ModelSource,
  modelSources,
} from './foundation-model-rules.ts';
import type { KnownBands } from './rule-table.ts';
import { namesOf, requireUniqueIds, scenarioNameSchema } from './scenario-name.ts';
import { defineTool, traceStepSchema } from './tool.ts';

const modelKinds = ['nlp', 'cv', 'multimodal', 'ai4s'] as const;
const modelKindSchema = z.enum(modelKinds);
type ModelKind = z.output<typeof modelKindSchema>;

const modelKindNames: Readonly<Record<ModelKind, Bilingual>> = {
  nlp: both('自然语言模型（NLP）', 'language models (NLP)'),
  cv: both('视觉模型（CV）', 'vision models (CV)'),
  multimodal: both('多模态模型', 'multimodal models'),
  ai4s: both('科学计算模型（AI4S）', 'models for scientific computing (AI4S)'),
};

export const chooseFoundationModelInputSchema = z.strictObject({
  budget: budgetSchema.optional(),
  firstResultMonths: firstResultMonthsSchema.optional(),
  offsite: offsiteSchema.optional().describe('May data leave the company?'),
  sensitivity: sensitivitySchema.optional(),
  customisation: z.enum(['ready-made', 'own-knowledge', 'deep']).optional(),
  edge: z.enum(['no', 'some', 'core']).optional().describe('Must models run on devices or at the site?'),
  aiPeople: z.number().min(0).optional().describe('People of its own who develop AI.'),
  compute: computeSchema.optional(),
  supply: z
    .enum(['none', 'some', 'critical'])
    .optional()
    .describe('Worry about lasting supply of technology.'),
  scenarios: z.array(
    z.strictObject({
      id: z.string().min(1),
      name: scenarioNameSchema,
      modelKinds: z.array(modelKindSchema).min(1),
      priority: z.number().optional().describe('1 is the first; without it a scenario comes last.'),
    }),
  ),
});
export type ChooseFoundationModelInput = z.output<typeof chooseFoundationModelInputSchema>;

export const chooseFoundationModelOutputSchema = z.strictObject({
  source: z.enum(modelSources),
  ...decisionShape(modelSources),
  /** Kinds needed, each with its scenarios by priority; the kind of the first scenario comes first. */
  kinds: z.array(z.strictObject({ kind: modelKindSchema, scenarios: z.array(z.string()) })),
  mix: bilingualSchema,
  buildOn: bilingualSchema,
  trace: z.array(traceStepSchema),
});
export type ChooseFoundationModelOutput = z.output<typeof chooseFoundationModelOutputSchema>;

/**
 * Chooses where foundation models come from (guide 2.3, pages 20 to 21), which kinds the scenarios need, how
 * to mix them and what to build on (guide 3.1, page 27). An answer that nobody gave never counts.
 * Throws `ToolInputError` for a scenario id used twice.
 */
export function chooseFoundationModel(input: ChooseFoundationModelInput): ChooseFoundationModelOutput {
  requireUniqueIds(input.scenarios);
  const known = bandsOf(input);
  const decision = explainDecision(foundationModelRules, known);
  const kinds = kindsOf(input.scenarios);
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
    buildOn: buildOnText(decision.choice, input.customisation),
    trace: decision.trace,
  };
}

function bandsOf(input: ChooseFoundationModelInput): KnownBands {
  return {
    budget: bandIfKnown(input.budget, budgetBand),
    firstResultMonths: bandIfKnown(input.firstResultMonths, paceBand),
    offsite: input.offsite,
    sensitivity: input.sensitivity,
    customisation: input.customisation,
    edge: input.edge,
    aiPeople: bandIfKnown(input.aiPeople, aiPeopleBand),
    compute: input.compute,
    supply: input.supply,
  };
}

type Scenarios = ChooseFoundationModelInput['scenarios'];
type Kinds = ChooseFoundationModelOutput['kinds'];

function kindsOf(scenarios: Scenarios): Kinds {
  const place = (priority: number | undefined): number => priority ?? Number.MAX_SAFE_INTEGER;
  const ordered = [...scenarios].sort(
    (a, b) => place(a.priority) - place(b.priority) || (a.id < b.id ? -1 : 1),
  );
  const needed: Kinds = [];
  for (const scenario of ordered) {
    for (const kind of modelKinds) {
      if (!scenario.modelKinds.includes(kind)) continue;
      const entry = needed.find((each) => each.kind === kind);
      if (entry === undefined) needed.push({ kind, scenarios: [scenario.id] });
      else entry.scenarios.push(scenario.id);
    }
  }
  return needed;
}

/** The guide's answer to varied scenarios (3.1): one or two commercial models and several open ones, by kind. */
function mixText(source: ModelSource, kinds: Kinds, scenarios: Scenarios): Bilingual {
  const [first] = kinds;
  if (first === undefined) {
    return both(
      '场景尚未确定，模型种类待场景选定后再配。',
      'No scenario has been chosen yet; the kinds of model follow from the scenarios.',
    );
  }
  const named = (ids: readonly string[]): Bilingual =>
    joinTexts(
      ids.flatMap((id) =>
        scenarios.filter((scenario) => scenario.id === id).map(({ name }) => namesOf(name)),
      ),
    );
  const uses = joinTexts(
    kinds.map(({ kind, scenarios: ids }) => {
      const users = named(ids);
      return both(`${modelKindNames[kind].zh}用于${users.zh}`, `${modelKindNames[kind].en} for ${users.en}`);
    }),
    both('；', '; '),
  );
  const lead = modelKindNames[first.kind];
  if (kinds.length === 1) {
    const single: Readonly<Record<ModelSource, Bilingual>> = {
      open: both(
        '各场景只需这一类模型，选定一个开源模型即可，另备一个同类模型作对照和替换',
        'one kind serves every scenario: settle on one open model, and keep a second of the kind to compare with and to fall back on',
      ),
      commercial: both(
        '各场景只需这一类模型，采购一个商业模型即可，另备一个开源模型作对照和替换',
        'one kind serves every scenario: buy one commercial model, and keep an open one to compare with and to fall back on',
      ),
      'self-developed': both(
        '各场景只需这一类模型，自研集中于此，研发期间以开源模型先行验证',
        'one kind serves every scenario: put the development there, and prove the scenarios on an open model meanwhile',
      ),
    };
    return both(
      `${uses.zh}。${single[source].zh}。`,
      `${sentence(uses.en)}. ${sentence(single[source].en)}.`,
    );
  }
  const several: Readonly<Record<ModelSource, Bilingual>> = {
    open: both(
      `场景类型多样，宜多模型并用：以开源模型为主、按种类各选其一，只在${lead.zh}等要求最高之处引入一到两个商业模型`,
      `the scenarios vary, so use several models: open ones as the rule, one for each kind, with one or two commercial models only where most is asked, first of all among ${lead.en}`,
    ),
    commercial: both(
      `场景类型多样，宜多模型并用：一到两个商业模型承担主要场景，首先是${lead.zh}，其余种类选用若干开源模型`,
      `the scenarios vary, so use several models: one or two commercial ones carry the main scenarios, ${lead.en} first, and open models serve the other kinds`,
    ),
    'self-developed': both(
      `场景类型多样，自研应集中在${lead.zh}这一类，其余种类以一到两个商业模型和若干开源模型补足`,
      `the scenarios vary: put the development into ${lead.en} alone, and cover the other kinds by one or two commercial models and several open ones`,
    ),
  };
  return both(
    `${uses.zh}。${several[source].zh}。`,
    `${sentence(uses.en)}. ${sentence(several[source].en)}.`,
  );
}

function sentence(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

/** What to train or put on top of the base: an enterprise model grows on a base model (guide 3.1, page 27). */
function buildOnText(
  source: ModelSource,
  customisation: ChooseFoundationModelInput['customisation'],
): Bilingual {
  if (source === 'self-developed') {
    return both(
      '自研不必从零开始：可在成熟的基础模型上继续训练，再用本企业的数据和评测集逐步拉开差异。',
      'Developing your own need not mean starting from nothing: train on from a mature base model, and build the difference with your own data and evaluation set.',
    );
  }
  switch (customisation) {
    case 'ready-made':
      return both(
        '直接使用现成能力，用提示词和外接知识库适配业务；不够用时再考虑增量训练。',
        'Use the ready-made abilities, fitted to the work by prompts and a connected knowledge base; train further only where that falls short.',
      );
    case 'own-knowledge':
      return both(
        '在选定的基础模型上增训企业自己的模型：先外接知识库，再用整理好的业务数据微调。',
        "Grow the company's own model on the chosen base: connect a knowledge base first, then tune on curated business data.",
      );
    case 'deep':
      return source === 'open'
        ? both(
            '在开源基础模型上用本企业的数据做继续训练和微调，并建立自己的评测集，逐版比较。',
            'Continue training and tune an open base model on your own data, with an evaluation set of your own to compare each version.',
          )
        : both(
            '与供应商约定在其基础模型上做深度定制，并在合同中写明数据、权重归属和迁移条款。',
            'Agree deep customisation of its base model with the supplier, and put data, ownership of weights and migration into the contract.',
          );
    default:
      return both(
        '宜在一个基础模型之上增训企业自己的模型；需要定制到什么程度，尚待回答。',
        "The company's own model is best grown on a base model; how far it must be customised is still to be answered.",
      );
  }
}

export const chooseFoundationModelTool = defineTool({
  name: 'choose_foundation_model',
  title: both('选择基础模型', 'Choose foundation model'),
  description: both(
    '根据预算、时间、数据要求、定制程度、端侧需要、AI 人员、算力和供应顾虑，在开源、商业、自研大模型之间给出建议；按场景列出需要的模型种类（NLP、CV、多模态、AI4S）、如何搭配、在什么之上构建，并列出每条规则是否适用、哪一个回答会改变结论。没有给出的信息不参与判断。方法见指南 2.3 节（第 20-21 页）和 3.1 节（第 27 页），分值与界线为本产品自定。来源：中国信息通信研究院。',
    'Advises open, commercial or self-developed foundation models from budget, time, data, customisation, edge needs, AI people, compute and worries about supply; lists the kinds that the scenarios need (NLP, CV, multimodal, AI4S), how to mix them and what to build on, every rule with whether it applied, and which answer would change the outcome. What is not given never counts. Method: guide, sections 2.3 (pages 20-21) and 3.1 (page 27); the points and lines are our own. Source: China Academy of Information and Communications Technology.',
  ),
  input: chooseFoundationModelInputSchema,
  output: chooseFoundationModelOutputSchema,
  run: (input) => chooseFoundationModel(input),
});
