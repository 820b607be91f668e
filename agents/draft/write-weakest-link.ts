import { type FeasibilityDimension, feasibilityDimensionNames } from '../../src/domain/feasibility.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Claim } from '../../src/domain/plan.ts';
import type { ScoreSheet, SheetEntry } from '../../tools/assessment/score-sheet.ts';
import { figure } from '../../tools/rounding.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import type { RankedScenario } from './ranked-scenarios.ts';
import { sourceIds } from './source-ids.ts';
import { onceOnly, type ToldSoFar } from './told-so-far.ts';
import { asClause, asSentence, evidenceOn, listed, sayingOf, voiceOn } from './voice.ts';

type Claims = readonly Claim[];

/** What holds a scenario back, in whose words, and what the next step up would take. */
export function weakestLink(
  brief: PlanBrief,
  writer: SectionWriter,
  scenario: RankedScenario,
  told: ToldSoFar,
): Claims {
  const { candidate, judged, sheet } = scenario;
  const [first] = judged.weakest;
  if (!first) {
    return judged.unknown.length > 0
      ? writer.claim(
          'judgement',
          both(
            `能不能落地还判断不了：${listed(judged.unknown.map((dimension) => feasibilityDimensionNames[dimension])).zh}都没有人答过。`,
            `Whether it can be done cannot be judged yet: nobody has answered on ${listed(judged.unknown.map((dimension) => feasibilityDimensionNames[dimension])).en}.`,
          ),
          [sourceIds.tool('judge_feasibility', candidate.id)],
        )
      : [];
  }
  const entry = sheet.feasibility[first];
  if (entry.level !== null && entry.level >= 4) {
    return writer.claim(
      entry.origin === 'stated' ? 'interview' : 'assumption',
      onceOnly(
        told,
        candidate.name,
        both(
          `可行性上没有明显短板，最低的也在第 ${entry.level} 级。`,
          `Nothing holds it back: even its lowest dimension stands at level ${entry.level}.`,
        ),
        () =>
          both(
            `${candidate.name.zh}同样没有短板，没有一项低于第 ${entry.level} 级。`,
            `${asSentence(candidate.name).en} has no weak link either: nothing under level ${entry.level}.`,
          ),
      ),
      [sourceIds.tool('judge_feasibility', candidate.id)],
    );
  }
  const level = entry.level ?? 1;
  const key = (dimension: FeasibilityDimension): string => `${dimension}/${level}`;
  const shared = judged.weakest.filter((dimension) => told.weak.has(key(dimension)));
  const fresh = judged.weakest.filter((dimension) => !told.weak.has(key(dimension)));
  for (const dimension of fresh) told.weak.set(key(dimension), candidate.name);
  if (told.weak.get(key(first)) !== candidate.name && shared.length > 0) {
    return alsoWeak(brief, writer, scenario, shared, fresh);
  }
  const names = listed(judged.weakest.map((dimension) => feasibilityDimensionNames[dimension]));
  const slots = judged.weakest.map((dimension) => sheet.feasibility[dimension].slot);
  const cites = [sourceIds.tool('judge_feasibility', candidate.id), ...evidenceOn(brief, slots)];
  return [
    ...writer.claim(
      entry.origin === 'stated' ? 'interview' : 'assumption',
      weaknessText(brief, sheet, judged.weakest, names),
      cites,
    ),
    ...(climbsInTable(brief, candidate.id) ? [] : nextStep(brief, writer, scenario, first, entry, told)),
  ];
}

/** Weak where an earlier scenario was said to be: named without the words and the remedy told there, plus what is new. */
function alsoWeak(
  brief: PlanBrief,
  writer: SectionWriter,
  { candidate, judged, sheet }: RankedScenario,
  shared: readonly FeasibilityDimension[],
  fresh: readonly FeasibilityDimension[],
): Claims {
  const [first] = judged.weakest;
  const level = first ? sheet.feasibility[first].level : null;
  const [common, own] = [shared, fresh].map((dimensions) =>
    listed(dimensions.map((dimension) => feasibilityDimensionNames[dimension])),
  );
  const more = own && fresh.length > 0 ? both(`，另有${own.zh}`, `, and by ${own.en}`) : both('', '');
  const gain =
    !climbsInTable(brief, candidate.id) && judged.scoreIfWeakestClimbs > judged.score
      ? figure(judged.scoreIfWeakestClimbs)
      : null;
  const then = gain
    ? both(
        `；各提一级，可行性可到 ${gain} 分`,
        `; with each a level up, feasibility would reach ${gain} points`,
      )
    : both('', '');
  return writer.claim(
    'tool',
    both(
      `${candidate.name.zh}也卡在${common?.zh ?? ''}上${more.zh}（第 ${level} 级）${then.zh}。`,
      `${asSentence(candidate.name).en} is held back by ${common?.en ?? ''} as well${more.en} (level ${level})${then.en}.`,
    ),
    [
      sourceIds.tool('judge_feasibility', candidate.id),
      ...evidenceOn(
        brief,
        judged.weakest.map((dimension) => sheet.feasibility[dimension].slot),
      ),
    ],
  );
}

function weaknessText(
  brief: PlanBrief,
  sheet: ScoreSheet,
  weakest: readonly FeasibilityDimension[],
  names: Bilingual,
): Bilingual {
  const said = weakest.find((dimension) => sheet.feasibility[dimension].origin === 'stated');
  const voice = said ? voiceOn(brief, sheet.feasibility[said].slot) : null;
  const entry = sheet.feasibility[weakest[0] ?? 'data'];
  if (voice && said && weakest.length === 1) {
    const saying = sayingOf(voice);
    return both(`卡在${names.zh}上：${saying.zh}。`, `It is held back by ${names.en}: ${saying.en}.`);
  }
  if (weakest.length > 1) {
    const saying = voice && said ? sayingOf(voice) : null;
    const on = said ? feasibilityDimensionNames[said] : names;
    return both(
      `短板不止一处，${names.zh}都停在第 ${entry.level} 级${saying ? `；${on.zh}上，${saying.zh}` : ''}。`,
      `It is short in more than one place: ${names.en} ${weakest.length === 2 ? 'both' : 'all'} stand at level ${entry.level}${saying ? `; on ${on.en}, ${saying.en}` : ''}.`,
    );
  }
  if (entry.origin === 'derived' && entry.because) {
    const because = asClause(entry.because);
    return both(`最弱的是${names.zh}，${because.zh}。`, `The weakest link is ${names.en}: ${because.en}.`);
  }
  return both(
    `最弱的一环估计是${names.zh}，按第 ${entry.level} 级计，等人核实。`,
    `The weakest link is thought to be ${names.en}, at level ${entry.level} until somebody checks.`,
  );
}

/** What would move a scenario of quadrant 3 or 4 up stands in the table of what waits. */
function climbsInTable(brief: PlanBrief, id: string): boolean {
  return brief.view.assessment.waiting.some(({ scenario, why }) => scenario === id && why !== 'deferred');
}

function nextStep(
  brief: PlanBrief,
  writer: SectionWriter,
  { candidate, judged }: RankedScenario,
  dimension: FeasibilityDimension,
  entry: SheetEntry,
  told: ToldSoFar,
): Claims {
  const level = entry.level ?? 1;
  const climb = brief.knowledge.rubrics.find((rubric) => rubric.id === dimension)?.climb?.[level - 1];
  if (!climb) return [];
  const key = `${dimension}/${level}`;
  const before = told.climbs.get(key);
  const name = feasibilityDimensionNames[dimension];
  const cites = [sourceIds.tool('judge_feasibility', candidate.id), sourceIds.rubric(dimension)];
  const gain = judged.scoreIfWeakestClimbs > judged.score ? figure(judged.scoreIfWeakestClimbs) : null;
  if (before) {
    return writer.claim(
      'judgement',
      gain
        ? both(
            `补法与${before.zh}相同，短板各提一级，可行性能到 ${gain} 分。`,
            `The remedy is the one told under ${before.en}; with its weak points a level up, feasibility would reach ${gain} points.`,
          )
        : both(
            `${name.zh}怎么补，见${before.zh}一段。`,
            `How to mend ${name.en} is told under ${before.en}.`,
          ),
      cites,
    );
  }
  told.climbs.set(key, candidate.name);
  const step = asClause(climb);
  const line = brief.view.assessment.map.thresholds.feasibility;
  return writer.claim(
    'judgement',
    stepText(step, gain, {
      below: judged.score < line,
      crosses: judged.scoreIfWeakestClimbs >= line,
      several: judged.weakest.length > 1,
    }),
    [...cites, sourceIds.tool('map_scenarios')],
  );
}

/** The gain is that of all weak points, each a level up: where there are several, one step is not credited with it. */
function stepText(
  step: Bilingual,
  gain: string | null,
  { below, crosses, several }: { below: boolean; crosses: boolean; several: boolean },
): Bilingual {
  if (!gain) return both(`要改变这一点，${step.zh}。`, `To change that, ${step.en}.`);
  if (below && crosses) {
    return both(
      `补上就能过线：${step.zh}，短板各提一级，可行性到 ${gain} 分。`,
      `Mending it is enough to cross the line: ${step.en}, and with each weak point a level up feasibility reaches ${gain} points.`,
    );
  }
  if (below) {
    const [each, withEach] = several ? ['短板各提一级，', 'with each weak point a level up '] : ['', ''];
    return both(
      `光补短板还不够，但要从这里补起：${step.zh}（${each}可行性可到 ${gain} 分）。`,
      `Mending the weak points is not enough by itself, but it begins here: ${step.en} (${withEach}feasibility would reach ${gain} points).`,
    );
  }
  return several
    ? both(
        `想做得更稳，几处短板各提一级，可行性可到 ${gain} 分；先从这里做起：${step.zh}。`,
        `To stand on firmer ground, raise each weak point by a level (feasibility would then be ${gain} points), beginning with this: ${step.en}.`,
      )
    : both(
        `想做得更稳，${step.zh}，可行性可到 ${gain} 分。`,
        `To stand on firmer ground, ${step.en}; feasibility would then be ${gain} points.`,
      );
}
