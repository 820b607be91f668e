import type { Bilingual } from '../../src/domain/language.ts';
import type { Role } from '../../src/domain/role.ts';
import { headcountSlot } from '../../tools/headcounts.ts';
import { peopleInWords } from './people-in-words.ts';
import type { PlanBrief } from './plan-brief.ts';
import { voiceOn } from './voice.ts';

/** How many there are, as it was told ("15 到 18 人", never half a person out of a range). */
export function peopleAtHand(brief: PlanBrief, role: Role, have: number): Bilingual {
  const slot = headcountSlot(role);
  const told = slot === undefined ? null : voiceOn(brief, slot);
  return told?.value ?? peopleInWords(have);
}
