import type { Bilingual } from '../../src/domain/language.ts';
import { both } from '../../src/domain/language.ts';
import { roleNames } from '../../src/domain/role.ts';
import { fteUnit } from './problem.ts';
import type { Change } from './schema.ts';

/**
 * Whole yuan, exact: 万元 from ten thousand on in Chinese; in English million from there on where it takes no more
 * than three decimals, else thousands separators.
 */
export function moneyText(yuan: number): Bilingual {
  const grouped = String(yuan).replace(/\B(?=(\d{3})+$)/g, ',');
  const inMillions = yuan >= 1_000_000 && yuan % 1000 === 0;
  return both(
    yuan >= 10_000 ? `${yuan / 10_000} 万元` : `${yuan} 元`,
    inMillions ? `CNY ${yuan / 1_000_000} million` : `CNY ${grouped}`,
  );
}

/** FTE to at most two digits. */
export function fteText(units: number): string {
  return String(Math.round((units / fteUnit) * 100) / 100);
}

/** A change as the half-sentence that "would do" or 即可排出 completes. */
export function changeText(change: Change, nameOf: (id: string) => Bilingual): Bilingual {
  switch (change.kind) {
    case 'drop-precedence': {
      const [activity, after] = [nameOf(change.activity), nameOf(change.after)];
      return both(
        `取消“${activity.zh}”以“${after.zh}”为前置`,
        `no longer making "${activity.en}" wait for "${after.en}"`,
      );
    }
    case 'capacity':
      return both(
        `把${roleNames[change.role].zh}的人手增至 ${change.to} 人`,
        `raising ${roleNames[change.role].en} capacity to ${change.to} FTE`,
      );
    case 'scenarios-at-once':
      return both(`允许同时推进 ${change.to} 个场景`, `allowing ${change.to} scenarios at once`);
    case 'budget-total':
      return both(`把总预算增至 ${moneyText(change.to).zh}`, `a total budget of ${moneyText(change.to).en}`);
    case 'budget-quarter':
      return both(
        `把 ${change.quarter} 的预算增至 ${moneyText(change.to).zh}`,
        `${moneyText(change.to).en} of new money in ${change.quarter}`,
      );
    case 'plan-deadline':
      return both(`把总截止日推迟到 ${change.to}`, `moving the plan's deadline to ${change.to}`);
    case 'activity-deadline':
      return both(
        `把“${nameOf(change.activity).zh}”的截止日推迟到 ${change.to}`,
        `moving the deadline of "${nameOf(change.activity).en}" to ${change.to}`,
      );
    case 'activity-earliest':
      return both(
        `允许“${nameOf(change.activity).zh}”自 ${change.to} 起启动`,
        `letting "${nameOf(change.activity).en}" start from ${change.to}`,
      );
    case 'horizon':
      return both(`把规划期延长到 ${change.to} 个月`, `extending the horizon to ${change.to} months`);
  }
}
