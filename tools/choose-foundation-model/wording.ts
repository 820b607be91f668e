import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import type { ModelSource } from '../foundation-model-rules.ts';
import { fewAiPeople } from '../platform-scale.ts';
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
  const users = new Set(kinds.flatMap(({ scenarios: ids }) => ids)).size;
  const serves =
    users === 1
      ? both('这个场景只需这一类模型', 'one kind serves this scenario')
      : both('各场景只需这一类模型', 'one kind serves every scenario');
  if (kinds.length === 1) {
    // Forecasting has little to do with language models and much with ready software; a plain method shows what it adds.
    if (first.kind === 'ai4s' && source !== 'self-developed') {
      return both(
        `${uses.zh}。${serves.zh}，用现成的${source === 'open' ? '开源' : '商业'}预测软件即可，不必上大模型；另留一种简单的统计办法作对照。`,
        `${sentenceCase(uses.en)}. ${sentenceCase(serves.en)}: ready ${source === 'open' ? 'open-source' : 'commercial'} forecasting software will do and no large model is called for; keep a simple statistical method to compare with.`,
      );
    }
    const single: Readonly<Record<ModelSource, Bilingual>> = {
      open: both(
        `${serves.zh}，选定一个开源模型即可，另备一个同类模型作对照和替换`,
        `${serves.en}: settle on one open model, and keep a second of the kind to compare with and to fall back on`,
      ),
      commercial: both(
        `${serves.zh}，采购一个商业模型即可，另备一个开源模型作对照和替换`,
        `${serves.en}: buy one commercial model, and keep an open one to compare with and to fall back on`,
      ),
      'self-developed': both(
        `${serves.zh}，自研集中于此，研发期间以开源模型先行验证`,
        `${serves.en}: put the development there, and prove the scenarios on an open model meanwhile`,
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

/**
 * What to train or put on top of the base: an enterprise model grows on a base model (guide 3.1, page 27). Nobody is told
 * to train what there are no hands to train, nor to connect documents to a model that reads none; that is ours.
 */
export function buildOnText(
  source: ModelSource,
  { customisation, aiPeople }: Pick<ChooseFoundationModelInput, 'customisation' | 'aiPeople'>,
  kinds: NeededKinds,
): Bilingual {
  if (source === 'self-developed') {
    return both(
      '这里说的自研，是在成熟的基础模型上继续训练，再用本企业的数据和评测集逐步拉开差异；从头训练一个模型不在本方案的费用内。',
      'A model of your own here means training on from a mature base model and building the difference with your own data and evaluation set; training one from scratch is not in the costs of this plan.',
    );
  }
  const readsText = kinds.length === 0 || kinds.some(({ kind }) => kind === 'nlp' || kind === 'multimodal');
  switch (customisation) {
    case 'ready-made':
      if (!readsText) {
        return kinds.some(({ kind }) => kind === 'ai4s')
          ? both(
              '买现成的带预测功能的软件，拿自家的历史数据试准不准，不用大模型。',
              'Buy ready software that forecasts and test it on your own past data; no large model is called for.',
            )
          : both(
              '买现成的识别软件，拿自家现场的图片试准不准；不够用时再用自己的样本补训。',
              'Buy ready recognition software and test it on pictures of your own; train it on your own samples only where that falls short.',
            );
      }
      return both(
        '直接使用现成能力，用提示词和外接知识库适配业务；不够用时再考虑增量训练。',
        'Use the ready-made abilities, fitted to the work by prompts and a connected knowledge base; train further only where that falls short.',
      );
    case 'own-knowledge':
      if (!readsText)
        return both(
          '先做的场景不读文件，用不上知识库：拿自己的历史数据和样本校准选定的模型，效果不够再增训。',
          'The scenarios that start read no documents and need no knowledge base: fit the chosen model to your own past data and samples, and train further only where that falls short.',
        );
      if (source === 'commercial' || (aiPeople !== undefined && aiPeople < fewAiPeople))
        return both(
          '先外接知识库，让模型查用自己的文件，不做微调；日后确要微调，由供应商来做，数据和权重的归属写进合同。',
          "Connect a knowledge base of the company's own documents and do not tune; should tuning be wanted later, the supplier does it, with ownership of data and weights in the contract.",
        );
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
