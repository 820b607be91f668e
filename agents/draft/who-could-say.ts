import { type Bilingual, both } from '../../src/domain/language.ts';
import { type Role, roleNames } from '../../src/domain/role.ts';
import type { PlanBrief } from './plan-brief.ts';
import { answerableFor, holderCell, isPresent } from './voice.ts';

/**
 * Who to ask: the first of the roles that takes part, by name, and of several the person whose scenario it is; where none does, the first role with the remark that
 * nobody of it is on the list. Roles come with the one who knows best first.
 */
export function whoCouldSay(
  brief: PlanBrief,
  roles: readonly Role[],
  scenario: string | null = null,
): Bilingual {
  const present = roles.find((role) => isPresent(brief, role));
  if (present) return holderCell(brief, present, scenario);
  const [best] = roles;
  if (best && answerableFor(brief, best).standsIn) return holderCell(brief, best);
  if (!best) return both('还不知道问谁', 'whom to ask is not known');
  return both(
    `${roleNames[best].zh}（还不在访谈名单上）`,
    `${roleNames[best].en} (not yet on the list of interviews)`,
  );
}
