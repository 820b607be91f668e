import type { Bilingual } from '../../src/domain/language.ts';
import { both, joinTexts } from '../../src/domain/language.ts';
import { dayText } from '../../src/language/month-text.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import { measureReached, pilotPassed } from '../pilot-gate.ts';
import type { Problem } from './problem.ts';
import type { Activity, Gate } from './schema.ts';

/** What stands where the input names no gate: groundwork accepted, or a pilot accepted before the plan. */
function defaultGate(activity: Activity, groundwork: readonly Activity[]): Bilingual {
  if (activity.pilotDone !== undefined) {
    const day = dayText(activity.pilotDone);
    return both(
      `试点已于 ${day.zh}通过验收，开工前核对其结论仍然成立。`,
      `Its pilot was accepted on ${day.en}; check before the start that what it showed still holds.`,
    );
  }
  if (activity.kind === 'rollout') {
    return both(
      '试点达到退出标准，并已签字同意推广。',
      'The pilot met its exit rule and its rollout is signed off.',
    );
  }
  if (groundwork.length === 0) {
    return both(
      '试点范围、负责人和指标现值已书面确认。',
      'Scope, owner and the measure’s value today are confirmed in writing.',
    );
  }
  const names = joinTexts(groundwork.map(({ name }) => name));
  return both(`先行工作已验收：${names.zh}。`, `Groundwork accepted: ${names.en}.`);
}

function defaultExit(activity: Activity): Bilingual {
  if (activity.kind === 'pilot') {
    const passed = pilotPassed(activity.kpi);
    return both(`${passed.zh}。`, `${sentenceCase(passed.en)}.`);
  }
  const reached = measureReached(activity.kpi);
  return both(
    `目标部门全部用上，${reached.zh}，并移交日常运营。`,
    `All target departments use it, ${reached.en}, and it is handed to daily operation.`,
  );
}

function defaultStop(activity: Activity): Bilingual {
  return activity.kind === 'pilot'
    ? both(
        '到期仍无改善即停；中途出现无法当天纠正的安全或合规问题，立即停。',
        'Stop if nothing is better when its time is up; stop at once on a safety or legal fault that cannot be put right the same day.',
      )
    : both(
        '连续两个季度回落到现值，退回试点；再不达标即停。',
        'Two quarters back at the baseline send it back to a pilot; if that misses too, it ends.',
      );
}

/** Gate, exit and stop of every pilot and rollout: the input's own words, ours where it has none. */
export function gatesOf(problem: Problem, order: readonly number[]): Gate[] {
  return order.flatMap((index) => {
    const activity = problem.activities[index];
    if (activity === undefined || activity.kind === 'enabler') return [];
    const groundwork = (problem.before[index] ?? [])
      .flatMap((earlier) => problem.activities[earlier] ?? [])
      .filter(({ kind }) => kind === 'enabler');
    return [
      {
        activity: activity.id,
        kind: activity.kind,
        gate: activity.gate ?? defaultGate(activity, groundwork),
        exit: activity.exit ?? defaultExit(activity),
        stop: activity.stop ?? defaultStop(activity),
      },
    ];
  });
}
