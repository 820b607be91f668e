import { type Bilingual, both } from '../../src/domain/language.ts';
import type {
  AnswerFlips,
  ChangedInput,
  ScenarioSensitivity,
} from '../../tools/analyse-sensitivity/schema.ts';
import { percent, settledShare, termOf } from '../../tools/analyse-sensitivity/wording.ts';
import type { SheetEntry } from '../../tools/assessment/score-sheet.ts';
import { figure } from '../../tools/rounding.ts';
import type { SourceMatter } from './source-matter.ts';

/** The smallest change of one kind that would turn something, as a sentence can tell it. */
export interface SmallestChange {
  readonly text: Bilingual;
  /** The answer that would have to be another; null where it is a weight. */
  readonly entry: SheetEntry | null;
  /** The level that would turn it; null where it is a weight. */
  readonly level: number | null;
}

type Matter = Pick<SourceMatter, 'view' | 'method'>;

/** A share in prose: "99% 以上" and "over 99%" where the figure alone would say always. */
export function shareText(share: number): Bilingual {
  const text = percent(share);
  if (text.startsWith('>')) return both(`${text.slice(1)} 以上`, `over ${text.slice(1)}`);
  if (text.startsWith('<')) return both(`不到 ${text.slice(1)}`, `under ${text.slice(1)}`);
  return both(text, text);
}

export function nameOf({ view }: Matter, id: string): Bilingual {
  return view.assessment.candidates.find((candidate) => candidate.id === id)?.name ?? both(id, id);
}

/** The one that is worth most now, over all candidates; null where there is none to compare it with. */
export function leaderOf({ method }: Matter): ScenarioSensitivity | null {
  const { margin, scenarios } = method.sensitivity;
  return scenarios.find(({ id }) => id === margin?.leader) ?? null;
}

/** Below the first share the first place is called open, below the second a likelihood, from the third on firm; ours. */
const openBelow = 0.5;
const likelyBelow = 0.75;
const firmFrom = 0.9;

/** How firmly the first stands first. */
export function firstPlaceText(matter: Matter): Bilingual | null {
  const leader = leaderOf(matter);
  if (!leader) return null;
  const name = nameOf(matter, leader.id);
  const share = leader.rankAcceptability[0] ?? 0;
  const [kept, times] = [shareText(share), String(matter.method.sensitivity.samples)];
  const stands = both(
    `权重在公司自己的取法附近变动，没定下来的回答在各自区间里取值，试了 ${times} 次，${kept.zh}${kept.zh.endsWith('%') ? ' ' : ''}仍是它最高`,
    `with weights moved around the company's own and open answers anywhere in their ranges, it came out highest in ${kept.en} of ${times.replace(/\B(?=(?:\d{3})+$)/gu, ',')} trials`,
  );
  if (share >= firmFrom) {
    return both(
      `${name.zh}价值最高，这一条可以放心：${stands.zh}。`,
      `That ${name.en} is worth most can be relied on: ${stands.en}.`,
    );
  }
  if (share >= openBelow && share < likelyBelow) {
    return both(
      `价值最高的多半是${name.zh}，说不准：${stands.zh}。`,
      `${name.en} is more likely than not worth most, and no more can be said: ${stands.en}.`,
    );
  }
  return share >= likelyBelow
    ? both(
        `${name.zh}价值最高，大体站得住，但不是定论：${stands.zh}。`,
        `That ${name.en} is worth most holds on the whole and is not beyond doubt: ${stands.en}.`,
      )
    : both(
        `${name.zh}眼下价值最高，却说不上稳：${stands.zh}。`,
        `${name.en} is worth most for now, and not firmly: ${stands.en}.`,
      );
}

/** The one whose value is looked into: the leader, unless it may not be done; then the first that starts. */
export function examined(matter: Matter): ScenarioSensitivity | null {
  const leader = leaderOf(matter);
  if (!isLeaderBarred(matter)) return leader;
  const first = matter.view.assessment.roadmap?.starting[0]?.scenario.id;
  return matter.method.sensitivity.scenarios.find(({ id }) => id === first) ?? leader;
}

/** What would put it off first place decides nothing then: it is not done anyway. */
function isLeaderBarred(matter: Matter): boolean {
  const leader = leaderOf(matter);
  const placed = matter.view.assessment.map.scenarios.find(({ id }) => id === leader?.id);
  return placed !== undefined && (placed.vetoed || placed.useNonAi);
}

/** Whose place on the map would often be another, the least firm first. */
export function unsettled({ method }: Matter): readonly ScenarioSensitivity[] {
  return method.sensitivity.scenarios
    .filter((scenario) => keptShare(scenario) < settledShare)
    .toSorted((a, b) => keptShare(a) - keptShare(b) || (a.id < b.id ? -1 : 1));
}

export function keptShare({ quadrant, quadrantAcceptability }: ScenarioSensitivity): number {
  return quadrantAcceptability[quadrant - 1] ?? 0;
}

/**
 * The smallest change each of a weight and of an answer for first place, and of an answer across a line; only what is
 * small: a weight that trebles or a level out of all expectation proves that a result is firm.
 */
export function smallestChanges(matter: Matter): readonly SmallestChange[] {
  const first = isLeaderBarred(matter) ? [] : [weightChange(matter, 'near'), answerChange(matter, 'near')];
  return [...first, lineChange(matter)].flatMap((change) => change ?? []);
}

/** What it would take to turn first place where no small change does; null where a small one does or none at all. */
export function farChange(matter: Matter): SmallestChange | null {
  if (isLeaderBarred(matter) || weightChange(matter, 'near') || answerChange(matter, 'near')) return null;
  return answerChange(matter, 'any') ?? weightChange(matter, 'any');
}

/** Points of weight, and levels of an answer, up to which a change is small; ours. */
const smallWeight = 15;
const smallStep = 2;

type Reach = 'near' | 'any';

function isNear(matter: Matter, { answer, level, change }: Told): boolean {
  if (Math.abs(change) > smallStep) return false;
  const entry = entryOf(matter, answer.input);
  // What nobody gave is only expected to lie within its range; what somebody gave may be a slip of a level or two.
  return (
    entry?.origin === 'stated' || answer.low === answer.high || (level >= answer.low && level <= answer.high)
  );
}

function weightChange(matter: Matter, reach: Reach): SmallestChange | null {
  const [nearest] = matter.method.sensitivity.weights
    .flatMap(({ indicator, weight, firstRank }) =>
      [firstRank.up, firstRank.down].flatMap((flip) => (flip ? [{ indicator, weight, flip }] : [])),
    )
    .filter(({ flip }) => reach === 'any' || Math.abs(flip.change) <= smallWeight)
    .toSorted((a, b) => Math.abs(a.flip.change) - Math.abs(b.flip.change));
  if (!nearest) return null;
  const { indicator, weight, flip } = nearest;
  const term = termOf({ kind: 'weight', indicator });
  const [ahead, behind] = [nameOf(matter, flip.ahead), nameOf(matter, flip.behind)];
  const rises = flip.change >= 0;
  return {
    entry: null,
    level: null,
    text: both(
      `权重：“${term.zh}”从 ${figure(weight)} 分${rises ? '加到' : '减到'} ${figure(flip.weight)} 分（其余按比例${rises ? '让出' : '补上'}），${ahead.zh}就超过${behind.zh}`,
      `A weight: with ${term.en} ${rises ? 'raised' : 'lowered'} from ${figure(weight)} to ${figure(flip.weight)} points, the others in proportion, ${ahead.en} passes ${behind.en}`,
    ),
  };
}

interface Told {
  readonly answer: AnswerFlips;
  readonly level: number;
  readonly change: number;
}

function answerChange(matter: Matter, reach: Reach): SmallestChange | null {
  const flips = matter.method.sensitivity.answers
    .flatMap((answer) =>
      [answer.firstRank.up, answer.firstRank.down].flatMap((flip) => (flip ? [{ answer, ...flip }] : [])),
    )
    .filter((flip) => reach === 'any' || isNear(matter, flip));
  const nearest = flips.toSorted(byChange)[0];
  if (!nearest) return null;
  const leader = matter.method.sensitivity.margin?.leader;
  const own = scenarioOf(nearest.answer.input);
  const [passed] = nearest.passes;
  const ahead = nameOf(matter, own === leader ? (passed ?? own) : own);
  return {
    entry: entryOf(matter, nearest.answer.input),
    level: nearest.level,
    text: both(
      `${atLevel(matter, nearest).zh}，价值最高的就换成${ahead.zh}`,
      `${atLevel(matter, nearest).en}, ${ahead.en} becomes the one worth most`,
    ),
  };
}

/** Of those that start first; where none of theirs crosses a line, of any. */
function lineChange(matter: Matter): SmallestChange | null {
  const starting = new Set(matter.view.assessment.roadmap?.starting.map(({ scenario }) => scenario.id) ?? []);
  const flips = matter.method.sensitivity.answers
    .flatMap((answer) =>
      [answer.border.up, answer.border.down].flatMap((flip) => (flip ? [{ answer, ...flip }] : [])),
    )
    .filter((flip) => isNear(matter, flip));
  const near = flips.filter(({ answer }) => starting.has(scenarioOf(answer.input)));
  const nearest = (near.length > 0 ? near : flips).toSorted(byChange)[0];
  const move = nearest?.moves[0];
  if (!nearest || !move) return null;
  const moved = nameOf(matter, move.scenario);
  const way = isRise(move) ? '升到' : '落到';
  return {
    entry: entryOf(matter, nearest.answer.input),
    level: nearest.level,
    text: both(
      `${atLevel(matter, nearest).zh}，${moved.zh}就从第${numerals[move.from]}象限${way}第${numerals[move.to]}象限`,
      `${atLevel(matter, nearest).en}, ${moved.en} moves from quadrant ${move.from} to quadrant ${move.to}`,
    ),
  };
}

/** Towards the core and the feasible: quadrant 1 is the best, 4 the worst; between 2 and 3 the one that can be done leads. */
function isRise({ from, to }: { readonly from: number; readonly to: number }): boolean {
  return to < from;
}

const numerals = { 1: '一', 2: '二', 3: '三', 4: '四' } as const;

function byChange(a: Told, b: Told): number {
  const [one, other] = [a, b].map(({ answer }) => scenarioOf(answer.input));
  return (
    Math.abs(a.change) - Math.abs(b.change) ||
    ((one ?? '') < (other ?? '') ? -1 : (one ?? '') > (other ?? '') ? 1 : 0)
  );
}

function atLevel(matter: Matter, { answer, level }: Told): Bilingual {
  const name = nameOf(matter, scenarioOf(answer.input));
  const term = termOf(answer.input);
  const [low, high] = [figure(answer.low), figure(answer.high)];
  const entry = entryOf(matter, answer.input);
  const used = entry?.origin === 'stated' && entry.level !== null ? figure(entry.level) : low;
  const now =
    low === high || entry?.origin === 'stated'
      ? both(`现按第 ${used} 级`, `now level ${used}`)
      : both(`只知在第 ${low} 到 ${high} 级之间`, `known only to lie between levels ${low} and ${high}`);
  return both(
    `一个回答：${name.zh}的“${term.zh}”（${now.zh}）若是第 ${level} 级`,
    `An answer: if ${term.en} in ${name.en} (${now.en}) were level ${level}`,
  );
}

function scenarioOf(input: ChangedInput): string {
  return input.kind === 'weight' ? '' : input.scenario;
}

/** The score that an input stands for; null for a weight. */
export function entryOf({ view }: Matter, input: ChangedInput): SheetEntry | null {
  if (input.kind === 'weight') return null;
  const sheet = view.assessment.sheets.find(({ scenario }) => scenario.id === input.scenario);
  if (!sheet) return null;
  return input.kind === 'value' ? sheet.value[input.indicator] : sheet.feasibility[input.dimension];
}
