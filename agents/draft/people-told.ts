import type { Bilingual } from '../../src/domain/language.ts';
import type { Role } from '../../src/domain/role.ts';
import { peopleInWords } from './people-in-words.ts';
import type { PlanBrief } from './plan-brief.ts';
import { voiceOn } from './voice.ts';

/** Where the head-count of a role's kind of people is asked. */
export const headcountSlots: Readonly<Partial<Record<Role, string>>> = {
  it_lead: 'team.it',
  data_lead: 'team.ai',
  business_lead: 'team.business',
};

/** How many there are, as it was told ("15 到 18 人", never half a person out of a range). */
export function peopleAtHand(brief: PlanBrief, role: Role, have: number): Bilingual {
  const slot = headcountSlots[role];
  const told = slot === undefined ? null : voiceOn(brief, slot);
  return told?.value ?? peopleInWords(have);
}
