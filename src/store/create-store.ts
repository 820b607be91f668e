import type { Store } from '../ports/store.ts';
import type { Atomic } from './atomic.ts';
import type { Database } from './database.ts';
import { createEngagementRepository } from './engagement-repository.ts';
import { createFindingRepository } from './finding-repository.ts';
import { createInterviewRepository } from './interview-repository.ts';
import { createLlmCallRepository } from './llm-call-repository.ts';
import { createPlanRepository } from './plan-repository.ts';
import { createRunRepository } from './run-repository.ts';

/** The store over any drizzle SQLite database and that database's way to write atomically. */
export function createStore(db: Database, atomic: Atomic): Store {
  return {
    engagements: createEngagementRepository(db, atomic),
    interviews: createInterviewRepository(db),
    runs: createRunRepository(db, atomic),
    findings: createFindingRepository(db),
    plans: createPlanRepository(db, atomic),
    llmCalls: createLlmCallRepository(db, atomic),
  };
}
