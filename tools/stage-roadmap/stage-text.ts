import type { Bilingual } from '../../src/domain/language.ts';
import { both, joinTexts } from '../../src/domain/language.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import type { Activity, StageId } from './schema.ts';

export const stageNames: Readonly<Record<StageId, Bilingual>> = {
  foundation: both('打基础、试点见效', 'Foundations and first pilots'),
  scale: both('推广核心场景', 'Scaling what works'),
  tail: both('扩面与储备', 'Broadening and reserve'),
};

/** Up to four names; of more, the first three and how many there are. */
export function shortList(activities: readonly Activity[]): Bilingual {
  const shown = activities.length <= 4 ? activities : activities.slice(0, 3);
  const list = joinTexts(shown.map((activity) => activity.name));
  const more = activities.length - shown.length;
  return more === 0 ? list : both(`${list.zh}等 ${activities.length} 项`, `${list.en} and ${more} more`);
}

const achievements: readonly (readonly [Activity['kind'], Bilingual])[] = [
  ['enabler', both('支撑条件就位', 'foundations in place')],
  ['pilot', both('试点得出结论', 'pilots judged')],
  ['rollout', both('推广到日常使用', 'in daily use')],
];

/** What a stage is for, from what is in it. */
export function goalOf(activities: readonly Activity[]): Bilingual {
  const parts = achievements.flatMap(([kind, achieved]) => {
    const members = activities.filter((activity) => activity.kind === kind);
    if (members.length === 0) return [];
    const list = shortList(members);
    return [both(`${achieved.zh}：${list.zh}`, `${achieved.en}: ${list.en}`)];
  });
  const text = joinTexts(parts, both('；', '; '));
  return both(`${text.zh}。`, `${sentenceCase(text.en)}.`);
}

function pilotsExit(count: number): Bilingual {
  return count === 1
    ? both(
        '试点按它的推广条件评审：达到就转入推广，没达到就调整重试或终止。',
        'The pilot is judged by its own gate: it goes on to rollout if it passes, and is adjusted and retried, or stopped, if not.',
      )
    : both(
        `${count} 个试点按各自的推广条件逐一评审：达到的转入推广，没达到的调整重试或终止。`,
        `Each of the ${count} pilots is judged by its own gate: those that pass go on to rollout, the others are adjusted and retried, or stopped.`,
      );
}

function workExit(count: number, besidePilots: boolean): Bilingual {
  const zh = besidePilots ? `其余 ${count} 项工作` : `本阶段 ${count} 项工作`;
  const en = besidePilots ? 'other ' : '';
  return count === 1
    ? both(
        `${zh}达到完成标准，由责任人确认。`,
        `The ${besidePilots ? 'other' : 'one'} activity meets its exit rule, and its owner confirms it.`,
      )
    : both(
        `${zh}达到各自的完成标准，由责任人确认。`,
        `The ${en}${count} activities meet their exit rules, and their owners confirm it.`,
      );
}

/** When a stage is passed: what misses its mark is retried or stopped, not carried on (guide 2.4, page 23). */
export function exitOf(activities: readonly Activity[]): Bilingual {
  const pilots = activities.filter((activity) => activity.kind === 'pilot').length;
  const others = activities.length - pilots;
  return joinTexts(
    [...(pilots > 0 ? [pilotsExit(pilots)] : []), ...(others > 0 ? [workExit(others, pilots > 0)] : [])],
    both('', ' '),
  );
}
