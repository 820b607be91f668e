import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Bilingual, both } from '../src/domain/language.ts';
import type { Role } from '../src/domain/role.ts';
import { valueIndicators, type WeightProfile } from '../src/domain/value-model.ts';
import { industryOf } from './assessment/engagement-situation.ts';
import { questionOfSlot } from './assessment/slot-question.ts';
import { agreementOf } from './fit-weights/agreement.ts';
import { fittedExactly, leaned, priorityLeaning, stageLeaning } from './fit-weights/leaning.ts';
import {
  type FitWeightsInput,
  type FitWeightsOutput,
  fitWeightsInputSchema,
  fitWeightsOutputSchema,
  type PersonWeights,
} from './fit-weights/schema.ts';
import { profileOf, sumOf, wholePoints } from './fit-weights/whole-points.ts';
import {
  fittedReason,
  leaningTrace,
  meanReason,
  movedReason,
  type ProfileName,
  peopleReason,
  unknownMessage,
} from './fit-weights/wording.ts';
import { roundTo } from './rounding.ts';
import { namesOf } from './scenario-name.ts';
import { defineTool, ToolInputError, type TraceStep } from './tool.ts';

/**
 * The twelve weights for a company (guide 2.1, pages 8 to 9): an industry's profile, leant towards what its stage and its
 * stated priority call for; or, where people gave weights of their own, their arithmetic mean with each person scaled to
 * 100 first. In whole points that add to 100. Throws `ToolInputError` for an unknown industry, a profile that does not
 * add to 100, a person without a single point or an id used twice.
 */
export function fitWeights(input: FitWeightsInput, knowledge: Knowledge): FitWeightsOutput {
  const { name, weights: start } = profileIn(input, knowledge);
  const people = peopleIn(input);
  const { priority, stage } = input;
  const exact = people.length > 0 ? meanOf(people) : fittedExactly(start, priority, stage);
  const weights = wholePoints(exact);
  const reason = people.length > 0 ? peopleReason(people.length) : fittedReason(name, start, priority, stage);
  const agreement = agreementOf(people);
  const unknown = people.length > 0 ? [] : unknownIn(input, knowledge);
  const moved = valueIndicators.flatMap((indicator) => {
    const points = { from: start[indicator], to: weights[indicator] };
    if (points.from === points.to) return [];
    return {
      indicator,
      ...points,
      reason:
        people.length > 0
          ? meanReason(indicator, points, exact[indicator], people.length)
          : movedReason(indicator, points, priority, stage),
    };
  });
  return {
    weights,
    start,
    moved,
    agreement,
    unknown,
    messages: [
      reason,
      ...(agreement ? [agreement.message, ...agreement.differences.map(({ message }) => message)] : []),
      ...unknown.map(({ message }) => message),
    ],
    trace: traceOf(input, name, start, people.length, agreement?.message ?? null),
  };
}

function profileIn(
  { profile }: FitWeightsInput,
  knowledge: Knowledge,
): { readonly name: ProfileName; readonly weights: WeightProfile } {
  if (profile.kind === 'industry') {
    const { name, weights } = industryOf(knowledge, profile.id);
    return { name: both(`${name.zh}行业`, name.en), weights };
  }
  const sum = roundTo(sumOf(profile.weights), 6);
  if (sum !== 100) {
    throw new ToolInputError(
      'profile.weights',
      both(
        `起步配置的十二项权重合计为 ${sum} 分，应当正好是 100 分；请调整后再试。`,
        `The twelve weights of the profile add to ${sum}; they must add to exactly 100.`,
      ),
    );
  }
  const name = namesOf(profile.name);
  return { name: both(`“${name.zh}”`, `"${name.en}"`), weights: profile.weights };
}

/** Those who gave weights, by id: neither the mean nor a message depends on the order of the list. */
function peopleIn({ people = [] }: FitWeightsInput): readonly PersonWeights[] {
  const seen = new Set<string>();
  for (const [index, { id, name, weights }] of people.entries()) {
    if (seen.has(id)) {
      throw new ToolInputError(
        `people[${index}].id`,
        both(
          `编号“${id}”出现了不止一次；每个人只能给一套权重。`,
          `The id "${id}" occurs more than once; each person gives one set of weights.`,
        ),
      );
    }
    seen.add(id);
    if (sumOf(weights) <= 0) {
      throw new ToolInputError(
        `people[${index}].weights`,
        both(
          `${name}的十二项权重全是 0，看不出轻重；请至少给一项打分，或把此人去掉。`,
          `All twelve weights of ${name} are 0 and say nothing; give at least one indicator points, or leave this person out.`,
        ),
      );
    }
  }
  return [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function meanOf(people: readonly PersonWeights[]): WeightProfile {
  const scaled = people.map(({ weights }) => ({ weights, sum: sumOf(weights) }));
  return profileOf(
    (indicator) =>
      scaled.reduce((total, { weights, sum }) => total + (weights[indicator] * 100) / sum, 0) / people.length,
  );
}

const slots = { priority: 'strategy.priority', stage: 'company.stage' } as const;

function unknownIn(input: FitWeightsInput, knowledge: Knowledge): FitWeightsOutput['unknown'] {
  return (['priority', 'stage'] as const).flatMap((field) => {
    if (input[field] !== undefined) return [];
    const roles: Role[] = [...(questionOfSlot(knowledge, slots[field])?.roles ?? [])];
    return { input: field, roles, message: unknownMessage(field, roles) };
  });
}

function traceOf(
  { profile, priority, stage }: FitWeightsInput,
  name: ProfileName,
  start: WeightProfile,
  people: number,
  agreement: Bilingual | null,
): TraceStep[] {
  const own = people > 0;
  const staged = stage === undefined ? start : leaned(start, stageLeaning(stage));
  const leanings = (['stage', 'priority'] as const).map((kind): TraceStep => {
    const move =
      kind === 'stage'
        ? stage && { start, leaning: stageLeaning(stage) }
        : priority && { start: staged, leaning: priorityLeaning(priority) };
    return {
      rule: kind,
      fired: move !== undefined && !own,
      on: [kind],
      because: own
        ? peopleReason(people)
        : leaningTrace(kind, kind === 'stage' ? stage : priority, move ?? null),
    };
  });
  return [
    {
      rule: 'starting-profile',
      fired: !own,
      on: [profile.kind === 'industry' ? 'profile.id' : 'profile.weights'],
      because: both(`起点是${name.zh}的权重配置。`, `The start is the weight profile for ${name.en}.`),
    },
    ...leanings,
    {
      rule: 'people',
      fired: own,
      on: ['people'],
      because: own ? peopleReason(people) : both('没有人单独给过权重。', 'Nobody gave weights of their own.'),
    },
    {
      rule: 'agreement',
      fired: agreement !== null,
      on: ['people'],
      because:
        agreement ??
        both(
          '不足两人给过权重，谈不上一致与否。',
          'Fewer than two people gave weights, so there is nothing to compare.',
        ),
    },
  ];
}

export const fitWeightsTool = defineTool({
  name: 'fit_weights',
  title: both('拟定权重', 'Fit weights'),
  description: both(
    '为十二项价值指标拟定权重：从行业配置出发，按公司的发展阶段和战略重点移动分值，并逐项说明原因；也可以由几个人分别给分，取平均，并用肯德尔和谐系数 W 说明他们看法一致到什么程度、分歧最大的是哪几项。权重为整数，合计 100 分。方法见指南 2.1 节（第 8-9 页），移动的分值由本产品设定。来源：中国信息通信研究院。',
    "Fits the weights of the twelve value indicators: from an industry's profile, points move with the company's stage and priority, each move with its reason; or several people give points, the mean is taken, and Kendall's W says how far they agree and on what they differ most. Weights are whole points that add to 100. Method: guide, section 2.1 (pages 8-9); how many points move is our own choice. Source: China Academy of Information and Communications Technology.",
  ),
  input: fitWeightsInputSchema,
  output: fitWeightsOutputSchema,
  run: (input, { knowledge }) => fitWeights(input, knowledge),
});
