import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { type ValueIndicator, valueIndicatorNames, valueIndicators } from '../../src/domain/value-model.ts';
import { figure } from '../../tools/rounding.ts';
import { standingOf } from './asked-state.ts';
import { type PlanBrief, questionFor, type SectionWriter } from './plan-brief.ts';
import type { RankedScenario } from './ranked-scenarios.ts';
import { standing } from './scenario-standing.ts';
import { sourceIds } from './source-ids.ts';
import { onceOnly, type ToldSoFar } from './told-so-far.ts';
import { asClause, asSentence, evidenceOn, sayingOf, voiceOn } from './voice.ts';
import { weakestLink } from './write-weakest-link.ts';

/** One scenario in a paragraph: where it stands, what drives it, what holds it back, how sure that is. */
export function writeScenario(
  brief: PlanBrief,
  writer: SectionWriter,
  scenario: RankedScenario,
  told: ToldSoFar,
): readonly Block[] {
  const { placed } = scenario;
  const barred = placed.vetoed || placed.useNonAi;
  return writer.paragraph(
    opening(brief, writer, scenario, told),
    barred ? [] : driver(brief, writer, scenario, told),
    barred ? [] : alsoDecisive(brief, writer, scenario),
    barred ? [] : weakestLink(brief, writer, scenario, told),
    barred ? [] : border(writer, scenario, told),
    barred ? [] : whatWouldMoveIt(brief, writer, scenario),
    barred ? [] : howMuchIsKnown(writer, scenario),
  );
}

type Claims = readonly Claim[];

function opening(brief: PlanBrief, writer: SectionWriter, scenario: RankedScenario, told: ToldSoFar): Claims {
  const { candidate, scored, placed } = scenario;
  const { name, id } = candidate;
  const value = figure(scored.total);
  const cites = [sourceIds.tool('score_value', id), sourceIds.tool('map_scenarios', id)];
  const barring = placed.vetoed ? 'ethics' : placed.useNonAi ? 'alternatives' : null;
  if (barring) {
    const slot = scenario.sheet.feasibility[barring].slot;
    const voice = voiceOn(brief, slot);
    const saying = voice ? sayingOf(voice) : null;
    const ground = placed.vetoed
      ? both(
          `${name.zh}价值 ${value} 分，照现在的设想却不能做`,
          `${name.en} is worth ${value} points and still cannot be done as it is conceived`,
        )
      : both(`${name.zh}不必用 AI`, `${name.en} is no case for AI`);
    return writer.claim(
      'interview',
      asSentence(
        saying
          ? both(`${ground.zh}：${saying.zh}。`, `${ground.en}: ${saying.en}.`)
          : both(`${ground.zh}。`, `${ground.en}.`),
      ),
      [...cites, ...evidenceOn(brief, [slot])],
    );
  }
  const text = standing(brief, scenario, !told.leader);
  told.leader = true;
  return writer.claim('tool', asSentence(text), cites);
}

function driver(
  brief: PlanBrief,
  writer: SectionWriter,
  { candidate, scored, sheet }: RankedScenario,
  told: ToldSoFar,
): Claims {
  const { strongest } = scored;
  if (!strongest) return [];
  const name = valueIndicatorNames[strongest];
  const entry = sheet.value[strongest];
  const cites = [sourceIds.tool('score_value', candidate.id), ...evidenceOn(brief, [entry.slot])];
  if (entry.origin === 'stated') {
    const voice = voiceOn(brief, entry.slot);
    const saying = voice ? sayingOf(voice) : null;
    return saying
      ? writer.claim(
          'interview',
          both(`分量最重的是“${name.zh}”，${saying.zh}。`, `What carries it is ${name.en}: ${saying.en}.`),
          cites,
        )
      : [];
  }
  if (entry.origin === 'derived' && entry.because) {
    const [pain] = candidate.pains;
    return writer.claim(
      'judgement',
      pain
        ? both(
            `它的价值押在“${name.zh}”上，依据是公司点名的痛点“${asClause(pain.label).zh}”；效果有多大，还要业务部门给数。`,
            `Its worth rests on ${name.en}, since “${pain.label.en}” is a pain the company named; how large the effect is, business has yet to say.`,
          )
        : entry.because,
      [...cites, sourceIds.assumption(entry.slot), ...evidenceOn(brief, ['pains'])],
    );
  }
  if (entry.level === null) {
    return writer.claim(
      'judgement',
      both(
        `“${name.zh}”能占多少分，${standingOf(brief, [entry.slot]).zh}，只能按中间值计。`,
        `What ${name.en} is worth here: ${standingOf(brief, [entry.slot]).en}, so the middle is taken.`,
      ),
      cites,
    );
  }
  const text = onceOnly(told, candidate.name, assumedDriver(name, entry.level), (before) =>
    both(
      `${candidate.name.zh}和${before.zh}一样靠“${name.zh}”得分，这里的第 ${entry.level} 级同样取自目录。`,
      `${asSentence(candidate.name).en}, like ${before.en}, owes most of its points to ${name.en}, whose level ${entry.level} is again the catalogue's.`,
    ),
  );
  return writer.claim('assumption', text, cites);
}

/** The answer that weighs most on the total beside the strongest indicator, up or down, in the words of who gave it. */
function alsoDecisive(
  brief: PlanBrief,
  writer: SectionWriter,
  { candidate, scored, sheet }: RankedScenario,
): Claims {
  const { weights } = brief.view.assessment.weights;
  const pull = (indicator: ValueIndicator): number =>
    weights[indicator] * Math.abs((sheet.value[indicator].level ?? middleLevel) - middleLevel);
  const [indicator] = valueIndicators
    .filter(
      (entry) => entry !== scored.strongest && sheet.value[entry].origin === 'stated' && pull(entry) > 0,
    )
    .toSorted((a, b) => pull(b) - pull(a));
  const voice = indicator ? voiceOn(brief, sheet.value[indicator].slot) : null;
  if (!indicator || !voice) return [];
  const { slot, level } = sheet.value[indicator];
  const name = valueIndicatorNames[indicator];
  const saying = sayingOf(voice);
  return writer.claim(
    'interview',
    (level ?? middleLevel) > middleLevel
      ? both(`也靠“${name.zh}”：${saying.zh}。`, `${asSentence(name).en} counts as well: ${saying.en}.`)
      : both(`拖后腿的是“${name.zh}”：${saying.zh}。`, `What pulls it down is ${name.en}: ${saying.en}.`),
    [sourceIds.tool('score_value', candidate.id), ...evidenceOn(brief, [slot])],
  );
}

/** The middle of the five levels. */
const middleLevel = 3;

function assumedDriver(name: Bilingual, level: number): Bilingual {
  if (level === 5) {
    return both(
      `目录把“${name.zh}”放在最高的第 ${level} 级，总分最倚重这一项，请业务部门先核实。`,
      `The catalogue puts ${name.en} at the top, level ${level}; the total leans on it most, so business should check it first.`,
    );
  }
  return level === 4
    ? both(
        `分数主要来自“${name.zh}”，这是行业常见的第 ${level} 级，不是公司自己的判断。`,
        `Most of its points come from ${name.en}, at the level ${level} that is common in the industry and not the company's own judgement.`,
      )
    : both(
        `没有哪一项特别突出，得分最多的“${name.zh}”也只按第 ${level} 级算。`,
        `Nothing stands out: ${name.en}, which brings most points, is counted at level ${level} only.`,
      );
}

function border(writer: SectionWriter, { candidate, placed }: RankedScenario, told: ToldSoFar): Claims {
  if (!placed.nearBorder || placed.vetoed || placed.useNonAi) return [];
  const points = figure(placed.distance.points);
  const line = placed.distance.nearest === 'value' ? both('价值', 'value') : both('可行性', 'feasibility');
  const over = placed.distance[placed.distance.nearest] >= 0;
  if (placed.distance.points === 0) {
    return writer.claim(
      'tool',
      both(
        `${candidate.name.zh}的${line.zh}正好压在分界线上。`,
        `The ${line.en} of ${candidate.name.en} lies exactly on the line.`,
      ),
      [sourceIds.tool('map_scenarios', candidate.id)],
    );
  }
  return writer.claim(
    'tool',
    onceOnly(
      told,
      candidate.name,
      over
        ? both(
            `${line.zh}只高出分界线 ${points} 分，站得并不稳。`,
            `It clears the ${line.en} line by only ${points} points, which is no firm footing.`,
          )
        : both(
            `${line.zh}离分界线只差 ${points} 分，一个新答案就能把它推过去。`,
            `It is just ${points} points short on ${line.en}; one new answer could carry it over.`,
          ),
      (before) =>
        both(
          `${candidate.name.zh}的${line.zh}离分界线也是 ${points} 分，与${before.zh}一样没有定数。`,
          `On ${line.en} ${candidate.name.en} is ${points} points from the line, as unsettled as ${before.en}.`,
        ),
    ),
    [sourceIds.tool('map_scenarios', candidate.id)],
  );
}

/** Only where it matters: on the border, or where one answer could take a core scenario down. */
function whatWouldMoveIt(
  brief: PlanBrief,
  writer: SectionWriter,
  { candidate, placed }: RankedScenario,
): Claims {
  const question = brief.open.find((entry) => entry.kind === 'quadrant' && entry.on === candidate.id);
  const label = question ? questionFor(brief, question.slot)?.label : null;
  if (!question || !label || !(placed.nearBorder || placed.quadrant === 1)) return [];
  const short = withoutName(label, candidate.name);
  return writer.claim(
    'tool',
    placed.nearBorder
      ? both(
          `先问清“${short.zh}”：它决定${question.decides.zh}。`,
          `Ask about ${short.en} first: it decides ${question.decides.en}.`,
        )
      : both(
          `还能把它拉下来的是“${short.zh}”的回答，它决定${question.decides.zh}。`,
          `What could still bring it down is the answer on ${short.en}: it decides ${question.decides.en}.`,
        ),
    [sourceIds.open(question.slot)],
  );
}

function withoutName(label: Bilingual, name: Bilingual): Bilingual {
  return both(label.zh.replace(`${name.zh}·`, ''), label.en.replace(`${name.en}: `, ''));
}

/** How many scores people gave stands in the table; here only what an idea of the company's own is missing. */
function howMuchIsKnown(writer: SectionWriter, { candidate, sheet }: RankedScenario): Claims {
  const entries = [...Object.values(sheet.value), ...Object.values(sheet.feasibility)];
  const missing = entries.filter(({ origin }) => origin === 'unknown').length;
  if (missing === 0) return [];
  return writer.claim(
    'tool',
    both(
      `行业目录里没有${candidate.name.zh}，评分 ${entries.length} 项中 ${missing} 项未知。`,
      `The catalogue holds nothing like ${candidate.name.en}: ${missing} of its ${entries.length} scores are unknown.`,
    ),
    [sourceIds.tool('score_value', candidate.id)],
  );
}
