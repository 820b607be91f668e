import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import type { ModelSource } from '../foundation-model-rules.ts';
import { namesOf } from '../scenario-name.ts';
import type { ChooseFoundationModelInput, ModelKind, NeededKinds } from './schema.ts';

type Scenarios = ChooseFoundationModelInput['scenarios'];

/** As a shop owner says it; the guide's AI4S (2.3) stands for all that reckons with figures, a sales forecast too. */
const modelKindNames: Readonly<Record<ModelKind, Bilingual>> = {
  nlp: both('语言模型', 'language models'),
  cv: both('视觉模型', 'vision models'),
  multimodal: both('多模态模型', 'multimodal models'),
  ai4s: both('数值预测类模型', 'forecasting models'),
};

/** The guide's answer to varied scenarios (3.1): one or two commercial models and several open ones, by kind. */
export function mixText(source: ModelSource, kinds: NeededKinds, scenarios: Scenarios): Bilingual {
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
      `${sentenceCase(uses.en)}. ${sentenceCase(single[source].en)}.`,
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
    `${sentenceCase(uses.en)}. ${sentenceCase(several[source].en)}.`,
  );
}

/** What to train or put on top of the base: an enterprise model grows on a base model (guide 3.1, page 27). */
export function buildOnText(
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
