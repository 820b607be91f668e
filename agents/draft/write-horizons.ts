import { both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { type ValueDimension, valueIndicatorNames, valueIndicators } from '../../src/domain/value-model.ts';
import { chosen } from '../../tools/assessment/read-fact.ts';
import { priorityLeaning } from '../../tools/fit-weights/leaning.ts';
import { strategyPriorities } from '../../tools/fit-weights/schema.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import type { RankedScenario } from './ranked-scenarios.ts';
import { sourceIds } from './source-ids.ts';
import { asSentence, evidenceOn, listed, sayingOf, voiceOn } from './voice.ts';

type Claims = readonly Claim[];

/**
 * What a single total hides: what pays soon against what pays late, value on which little weight lies, groundwork that
 * later scenarios live on too (guide 2.1, pages 6 to 8), and an order that surprises beside the stated priority.
 */
export function writeHorizons(
  brief: PlanBrief,
  writer: SectionWriter,
  scenarios: readonly RankedScenario[],
): readonly Block[] {
  const able = scenarios.filter(({ placed }) => !placed.vetoed && !placed.useNonAi);
  return writer.paragraph(
    soonAndLate(brief, writer, able),
    hidden(brief, writer, able),
    shared(brief, writer),
    surprise(brief, writer, scenarios),
  );
}

function soonAndLate(brief: PlanBrief, writer: SectionWriter, scenarios: readonly RankedScenario[]): Claims {
  const inOrder = (dimension: ValueDimension): readonly RankedScenario[] =>
    scenarios.toSorted((a, b) => b.scored.shares[dimension] - a.scored.shares[dimension]);
  const most = (dimension: ValueDimension): RankedScenario | undefined => {
    const [first, second] = inOrder(dimension);
    // A tie has no highest.
    return first?.scored.shares[dimension] === second?.scored.shares[dimension] ? undefined : first;
  };
  const [soon, late] = [most('economic'), most('transformation')];
  if (!soon || !late || scenarios.length < 2) return [];
  const cites = [soon, late].map(({ candidate }) => sourceIds.tool('score_value', candidate.id));
  const starting = brief.view.assessment.roadmap?.starting ?? [];
  const starts = starting.some(({ scenario }) => scenario.id === soon.candidate.id);
  const [first, last] = [soon.candidate.name, late.candidate.name];
  return writer.claim(
    'judgement',
    asSentence(
      soon.candidate.id === late.candidate.id
        ? both(
            `${first.zh}两头都占：眼前的经济价值最高，长远的战略价值（创新推广、业务创新、人才变革）也最高，${starts ? '短期和长期在这里不必取舍' : '只是这一轮还不做'}。`,
            `${first.en} leads on both counts: most economic value soon, and most transformation value (promotion of innovation, business innovation, talent change) in the long run, ${starts ? 'so nothing has to be traded here' : 'yet it does not start in this round'}.`,
          )
        : both(
            `只看眼前的经济价值，${first.zh}最高；看长远的战略价值（创新推广、业务创新、人才变革），${last.zh}最高。`,
            `By economic value, which comes soon, ${first.en} stands highest; by transformation value (promotion of innovation, business innovation, talent change), which comes late, ${last.en} does.`,
          ),
    ),
    cites,
  );
}

/** Up to this weight a high level hardly shows in the total; ours. */
const littleWeight = 5;
const highLevel = 4;

function hidden(brief: PlanBrief, writer: SectionWriter, scenarios: readonly RankedScenario[]): Claims {
  const { weights } = brief.view.assessment.weights;
  const [found] = scenarios
    .flatMap(({ candidate, sheet }) =>
      valueIndicators.map((indicator) => ({ candidate, indicator, entry: sheet.value[indicator] })),
    )
    .filter(
      ({ indicator, entry }) =>
        entry.origin === 'stated' && (entry.level ?? 0) >= highLevel && weights[indicator] <= littleWeight,
    )
    .toSorted(
      (a, b) => (b.entry.level ?? 0) - (a.entry.level ?? 0) || weights[a.indicator] - weights[b.indicator],
    );
  const voice = found ? voiceOn(brief, found.entry.slot) : null;
  if (!found || !voice) return [];
  const [name, saying] = [valueIndicatorNames[found.indicator], sayingOf(voice)];
  const points = weights[found.indicator];
  return writer.claim(
    'interview',
    both(
      `有一处价值总分里看不出来：${found.candidate.name.zh}的“${name.zh}”，${saying.zh}，可这一项只占 ${points} 分。`,
      `One value does not show in the totals: on ${name.en} in ${found.candidate.name.en}, ${saying.en}, yet that carries only ${points} ${points === 1 ? 'point' : 'points'}.`,
    ),
    [sourceIds.tool('score_value', 'weights'), ...evidenceOn(brief, [found.entry.slot])],
  );
}

/** Groundwork whose use outlives the scenario that pays for it. */
const lasting = ['data-cleaning', 'data-platform', 'knowledge-base', 'labelled-data', 'model-gateway'];

function shared(brief: PlanBrief, writer: SectionWriter): Claims {
  const { enablers, roadmap } = brief.view.assessment;
  const common = enablers.filter(({ id, scenarios }) => lasting.includes(id) && scenarios.length > 1);
  const names = common.flatMap(
    ({ id }) => brief.knowledge.enablers.find((entry) => entry.id === id)?.name ?? [],
  );
  const served = (roadmap?.starting ?? [])
    .filter(({ scenario }) => common.some(({ scenarios }) => scenarios.includes(scenario.id)))
    .map(({ scenario }) => scenario.name);
  if (names.length === 0) return [];
  const [work, uses] = [listed(names.map((name) => both(`“${name.zh}”`, name.en))), listed(served)];
  return writer.claim(
    'judgement',
    asSentence(
      both(
        `${work.zh}由${uses.zh}共用，钱记在第一个场景头上，好处不止归它，这也没有算进它的分里。`,
        `${work.en} ${names.length > 1 ? 'serve' : 'serves'} ${uses.en} alike: the first scenario pays, the others gain too, and no score counts that.`,
      ),
    ),
    common.map(({ id }) => sourceIds.enabler(id)),
  );
}

/** Of those that the catalogue holds strongest on what the company wants most the last in order, where it is not first. */
function surprise(brief: PlanBrief, writer: SectionWriter, scenarios: readonly RankedScenario[]): Claims {
  const voice = voiceOn(brief, 'strategy.priority');
  const option = chosen(brief.view.assessment.facts, 'strategy.priority');
  const priority = strategyPriorities.find((known) => known === option);
  if (!voice || !priority) return [];
  const [indicator] = priorityLeaning(priority).towards;
  const weight = brief.view.assessment.weights.weights[indicator];
  const typical = ({ candidate }: RankedScenario): number => candidate.typical?.value[indicator] ?? 0;
  const [expected] = scenarios.toSorted((a, b) => typical(b) - typical(a) || b.scored.rank - a.scored.rank);
  const leader = scenarios.find(({ scored }) => scored.rank === 1);
  if (!expected || !leader || typical(expected) === 0 || expected.scored.rank === 1) return [];
  const entry = expected.sheet.value[indicator];
  const given = entry.origin === 'stated' ? voiceOn(brief, entry.slot) : null;
  const [name, term, first] = [
    expected.candidate.name,
    valueIndicatorNames[indicator],
    leader.candidate.name,
  ];
  const said = given ? sayingOf(given) : null;
  const other = leader.sheet.value[indicator].level;
  const asStrong = other !== null && entry.level !== null && other >= entry.level;
  const points = (level: number | null): number => weight * ((level ?? 1) - 1);
  const fewer = 4 * expected.scored.total - points(entry.level) < 4 * leader.scored.total - points(other);
  const { rank } = expected.scored;
  const parts = [
    said
      ? both(`“${term.zh}”这一项，${said.zh}`, `on ${term.en} ${said.en}`)
      : both(`“${term.zh}”这一项还没有人评过`, `nobody has judged it on ${term.en} yet`),
    ...(asStrong
      ? [
          both(
            `${first.zh}在同一项上不比它低（第 ${other} 级）`,
            `${first.en} stands no lower on the same (level ${other})`,
          ),
        ]
      : []),
    ...(fewer
      ? [
          both(
            `其余各项加起来也不如${first.zh}`,
            `all its other value together is less than that of ${first.en}`,
          ),
        ]
      : []),
  ];
  const contradicted = brief.turns.some(({ conflict }) => conflict.slot === entry.slot);
  return writer.claim(
    'judgement',
    both(
      `公司最看重“${voice.value.zh}”，最对路的${name.zh}却只排第 ${rank}：${parts.map(({ zh }) => zh).join('；')}${contradicted ? '。这一项的评分几个人说法不同，见“说法不一之处”' : ''}。`,
      `What the company wants most is “${voice.value.en}”, yet ${name.en}, which serves it most directly, ranks ${rank}: ${parts.map(({ en }) => en).join('; ')}${contradicted ? '. That score is in dispute; see “Where answers disagree”' : ''}.`,
    ),
    [
      sourceIds.tool('score_value', expected.candidate.id),
      sourceIds.tool('score_value', leader.candidate.id),
      ...evidenceOn(brief, ['strategy.priority', entry.slot]),
      ...evidenceOn(brief, [leader.sheet.value[indicator].slot]),
    ],
  );
}
