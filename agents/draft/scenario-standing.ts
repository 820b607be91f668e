import { type Bilingual, both } from '../../src/domain/language.ts';
import { figure } from '../../tools/rounding.ts';
import type { PlanBrief } from './plan-brief.ts';
import type { RankedScenario } from './ranked-scenarios.ts';
import { scheduleOf } from './roadmap-facts.ts';

/** What the plan decides about a scenario, in a word or two (guide 2.1, page 6). */
export function decisionName(brief: PlanBrief, { candidate, placed, deferred }: RankedScenario): Bilingual {
  if (placed.vetoed) return both('否决', 'vetoed');
  if (placed.useNonAi) return both('不用 AI', 'do it without AI');
  if (deferred) return both('推迟', 'put off');
  const { roadmap } = brief.view.assessment;
  const starts = roadmap?.starting.some(({ scenario }) => scenario.id === candidate.id) ?? false;
  if (starts && !roadmap?.output.feasible) return both('要先放宽条件', 'needs more means first');
  switch (placed.quadrant) {
    case 1:
    case 2:
      if (!starts) return both('以后再排', 'later');
      return inFirstRound(brief, candidate.id) ? both('首批', 'first batch') : both('下一轮', 'next round');
    case 3:
      return starts ? both('联合试点', 'joint pilot') : both('先补条件', 'build conditions first');
    case 4:
      return both('储备', 'reserve');
  }
}

/** Whether a scenario's pilot is in the stage that the board approves first: the schedule says so and not the quadrant. */
export function inFirstRound(brief: PlanBrief, scenario: string): boolean {
  const schedule = scheduleOf(brief);
  const pilot = schedule?.activities.find((work) => work.kind === 'pilot' && work.scenario === scenario);
  return pilot !== undefined && pilot.stage === schedule?.stages[0]?.id;
}

/** Where a scenario stands and what follows, in a sentence; `leads`: none before it was called the first to do. */
export function standing(
  brief: PlanBrief,
  { candidate: { id, name }, sheet, scored, judged, placed }: RankedScenario,
  leads: boolean,
): Bilingual {
  const value = figure(scored.total);
  const feasibility = figure(judged.score);
  if (Object.values(sheet.feasibility).every(({ origin }) => origin === 'unknown')) {
    return both(
      `${name.zh}还评不了：价值 ${value} 分和可行性 ${feasibility} 分都只是区间的中点，这一轮先不排。`,
      `${name.en} cannot be judged yet: its value of ${value} points and feasibility of ${feasibility} points are only the middle of a range, so it is left out of this round.`,
    );
  }
  switch (placed.quadrant) {
    case 1:
      if (scored.rank === 1) {
        return both(
          `${name.zh}先做：价值 ${value} 分，候选里最高，可行性 ${feasibility} 分也过了线。`,
          `${name.en} goes first: at ${value} points it is worth more than any other candidate, and its feasibility of ${feasibility} points clears the line.`,
        );
      }
      return leads
        ? both(
            `${name.zh}先做。论价值它不是最高（${value} 分），但排在它前面的眼下都做不了，它的可行性有 ${feasibility} 分。`,
            `${name.en} goes first. It is not the most valuable (${value} points), but what ranks above it cannot be done now, and its feasibility is ${feasibility} points.`,
          )
        : both(
            `${name.zh}也要做，价值 ${value} 分、可行性 ${feasibility} 分，都在线上。`,
            `${name.en} is to be done too: value ${value} points, feasibility ${feasibility} points, over both lines.`,
          );
    case 2:
      return leads
        ? both(
            `没有哪个场景价值和可行性都过线，就从${name.zh}做起：价值 ${value} 分算不上核心，胜在做得成，可行性 ${feasibility} 分。`,
            `No scenario is over the line on value and feasibility alike, so work begins with ${name.en}: at ${value} points it is not core, but with a feasibility of ${feasibility} points it can be done.`,
          )
        : moderate(name, value, feasibility, inFirstRound(brief, id));
    case 3:
      return both(
        `${name.zh}值得做，条件还不到：价值 ${value} 分，可行性只有 ${feasibility} 分，先与伙伴联合试点，边做边补。`,
        `${name.en} is worth doing but not ready: value ${value} points, feasibility only ${feasibility} points, so it begins as a joint pilot while the conditions are built.`,
      );
    case 4:
      return both(
        `${name.zh}这一轮不做：价值 ${value} 分，可行性 ${feasibility} 分，都在线下，列入储备。`,
        `${name.en} is left out of this round: value ${value} points, feasibility ${feasibility} points, both under the line, so it is held in reserve.`,
      );
  }
}

/** Ready and of moderate gain: in the first round only because people and money allow, else behind it. */
function moderate(name: Bilingual, value: string, feasibility: string, first: boolean): Bilingual {
  const gains = both(
    `${name.zh}做得成，收益一般（价值 ${value} 分，可行性 ${feasibility} 分）`,
    `${name.en} can be done and pays moderately (value ${value} points, feasibility ${feasibility} points)`,
  );
  return first
    ? both(
        `${gains.zh}；人和钱够，所以同一轮做，要省钱就先减它。`,
        `${gains.en}; people and money allow it in the same round, and it is the first to cut if money is short.`,
      )
    : both(`${gains.zh}，排在后面。`, `${gains.en}, so it comes later.`);
}
