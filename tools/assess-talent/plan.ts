import { both } from '../../src/domain/language.ts';
import { monthsAfter } from '../assessment/months-after.ts';
import { monthNumber } from '../month-number.ts';
import { dayBefore } from '../plan-operation/day-before.ts';
import type { PracticeGap } from '../practice-gap.ts';
import type { TalentAction } from './schema.ts';

/**
 * Months that one level takes. Ours, since the guide gives no times: a decision or a list takes one, rules of
 * appraisal two, hiring and courses three.
 */
const monthsALevel: Readonly<Record<string, number>> = {
  'talent.position': 1,
  'talent.organisation': 1,
  'talent.inventory': 1,
  'talent.training': 3,
  'talent.reward': 2,
};

/** What the guide builds on the stock-taking: these two run side by side once it is done. */
const afterStock: readonly string[] = ['talent.training', 'talent.reward'];

/**
 * One action for each missing level, with owner and date. Position, organisation and stock-taking follow each other as
 * in the guide (2.5); training and reward both begin when those are done and run side by side. A step of unknown level
 * is found out in the first month and holds nothing up. What prepares the first pilot is due before it starts.
 */
export function talentPlan(
  gaps: readonly PracticeGap[],
  start: string | undefined,
  pilotStart: string | undefined,
): readonly TalentAction[] {
  let inTurn = 0;
  const actions: TalentAction[] = [];
  for (const gap of gaps) {
    const months = monthsALevel[gap.id] ?? 1;
    let month = inTurn;
    if (gap.level === null) {
      actions.push({
        practice: gap.id,
        from: null,
        to: null,
        action: both(`先弄清“${gap.name.zh}”现在到哪一步`, `Find out how things stand with "${gap.name.en}"`),
        owner: gap.owner,
        ...dueAt(1, start),
      });
    }
    for (const [index, step] of gap.steps.entries()) {
      const from = (gap.level ?? 1) + index;
      month += months;
      actions.push({
        practice: gap.id,
        from,
        to: from + 1,
        action: step,
        owner: gap.owner,
        ...(prepares(gap.id, from) ? beforePilot(dueAt(month, start), pilotStart) : dueAt(month, start)),
      });
    }
    if (!afterStock.includes(gap.id)) inTurn = month;
  }
  const place = new Map(gaps.map(({ id }, index) => [id, index]));
  return actions.sort(
    (a, b) => a.month - b.month || (place.get(a.practice) ?? 0) - (place.get(b.practice) ?? 0),
  );
}

/** What the first pilot cannot do without: its team, the users' first course, the word that taking part counts. Ours. */
function prepares(practice: string, from: number): boolean {
  return practice === 'talent.organisation' || (afterStock.includes(practice) && from === 1);
}

function beforePilot(due: Due, pilotStart: string | undefined): Due {
  if (due.due === null || pilotStart === undefined || due.due < pilotStart) return due;
  const last = dayBefore(pilotStart);
  return { month: Math.max(1, due.month - (monthNumber(due.due) - monthNumber(last))), due: last };
}

type Due = Pick<TalentAction, 'month' | 'due'>;

/** The last day of the given month of the plan; month 1 is the one that the plan starts in. */
function dueAt(month: number, start: string | undefined): Due {
  if (start === undefined) return { month, due: null };
  const next = new Date(`${monthsAfter(start, month)}T00:00:00Z`);
  next.setUTCDate(0);
  return { month, due: next.toISOString().slice(0, 10) };
}
