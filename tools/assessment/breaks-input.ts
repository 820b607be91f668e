import type { Knowledge } from '../../knowledge/knowledge.ts';
import { breakIds, type DiagnoseBreaksInput } from '../diagnose-breaks/schema.ts';
import { readSlots } from '../diagnose-breaks/signs.ts';
import type { FactValues } from './read-fact.ts';

/** What `diagnose_breaks` takes, from what is held true: the slots that it reads, each as it stands. */
export function breaksInputOf(knowledge: Knowledge, facts: FactValues): DiagnoseBreaksInput {
  return {
    facts: Object.fromEntries(
      readSlots(knowledge, breakIds).flatMap((slot) => {
        const value = facts[slot];
        return value === undefined ? [] : [[slot, value]];
      }),
    ),
  };
}
