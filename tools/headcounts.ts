import type { Role } from '../src/domain/role.ts';

/** The roles whose people are counted, and the question that counts them. */
export const headcounts: readonly (readonly [Role, string])[] = [
  ['it_lead', 'team.it'],
  ['data_lead', 'team.ai'],
  ['business_lead', 'team.business'],
];

/** The question that counts the people of a role; undefined for a role that none counts. */
export function headcountSlot(role: Role): string | undefined {
  return headcounts.find(([counted]) => counted === role)?.[1];
}
