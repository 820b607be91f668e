import type { Measure } from '../../knowledge/method-entries.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { CompanySize } from '../company-size.ts';
import type { TraceStep } from '../tool.ts';
import type { PlanOperationInput } from './schema.ts';

interface Demand {
  readonly sizes?: readonly CompanySize[];
  /** True, false, or null while that is not known. */
  readonly when?: (input: PlanOperationInput) => boolean | null;
  readonly on: readonly string[];
  readonly because: Bilingual;
}

const beyondSmall: readonly CompanySize[] = ['medium', 'large'];

/** On compute of its own, and with something to train there. */
function trainsAtHome({ deployment, modelSource, compute }: PlanOperationInput): boolean | null {
  if (deployment === 'public') return false;
  if (modelSource === 'self-developed' || compute === 'own-cluster') return deployment ? true : null;
  return deployment && modelSource && compute ? false : null;
}

/** Whether anything that starts works with language; what nobody knows the model of may do so. */
export function readsLanguage({ scenarios }: Pick<PlanOperationInput, 'scenarios'>): boolean {
  return scenarios.some(
    ({ modelKinds }) => modelKinds?.some((kind) => kind === 'nlp' || kind === 'multimodal') ?? true,
  );
}

const training: Demand = {
  sizes: beyondSmall,
  when: trainsAtHome,
  on: ['size', 'deployment', 'modelSource', 'compute'],
  because: both(
    '只有在自己的算力上训练模型的公司才管得着训练平台',
    'only a company that trains on compute of its own has a training platform to look after',
  ),
};
const scale: Demand = {
  sizes: beyondSmall,
  on: ['size'],
  because: both('规模小时人数和系统都少，不必单列', 'with few users and systems it need not be kept apart'),
};

/** A camera or a forecast has no documents to fall behind and no knowledge base to cover questions. */
const documents: Omit<Demand, 'sizes'> = {
  when: readsLanguage,
  on: ['scenarios.modelKinds'],
  because: both(
    '只有用语言模型的场景才靠资料和知识库答话',
    'only scenarios with a language model answer from documents and a knowledge base',
  ),
};

/** Whom a measure of compute, model or data is asked of; one that is not listed is asked of everybody. Scaling is ours. */
const demands: Readonly<Record<string, Demand>> = {
  'compute.training-availability': training,
  'compute.training-use': training,
  'compute.throughput': scale,
  'compute.integration': scale,
  'model.candidates': { ...scale, sizes: ['large'] },
  'data.coverage': { ...documents, sizes: beyondSmall },
  'data.freshness': documents,
};

const everybody: Demand = {
  on: [],
  because: both('凡上线的应用都要看', 'every application that goes live needs it'),
};

type Verdict = 'asked' | 'not-asked' | 'unknown';

/** Whether a company like this is asked for a measure of compute, model or data. */
export function demandFor(measure: Measure, input: PlanOperationInput): { verdict: Verdict; demand: Demand } {
  const demand = demands[measure.id] ?? everybody;
  const { sizes, when } = demand;
  if (sizes && input.size && !sizes.includes(input.size)) return { verdict: 'not-asked', demand };
  const applies = when ? when(input) : true;
  if (applies === false) return { verdict: 'not-asked', demand };
  if (applies === null) return { verdict: 'unknown', demand };
  // A company of unknown size is asked what a medium one is.
  if (sizes && !input.size && !sizes.includes('medium')) return { verdict: 'not-asked', demand };
  return { verdict: 'asked', demand };
}

export function demandTrace(measure: Measure, input: PlanOperationInput): TraceStep {
  const { verdict, demand } = demandFor(measure, input);
  const outcome = {
    asked: both('要看', 'is watched'),
    'not-asked': both('不要求', 'is not asked for'),
    unknown: both(
      '部署、模型来源或算力不清楚，暂不要求',
      'is left out until deployment, model source and compute are known',
    ),
  }[verdict];
  return {
    rule: `measure-${measure.id}`,
    fired: verdict === 'asked',
    on: [...demand.on],
    because: both(
      `“${measure.name.zh}”${outcome.zh}：${demand.because.zh}（指南 2.4，第 24 页；按规模取舍为本产品判断）。`,
      `"${measure.name.en}" ${outcome.en}: ${demand.because.en} (guide 2.4, page 24; scaling by size is our own).`,
    ),
  };
}
