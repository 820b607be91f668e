import type { Context } from 'hono';
import {
  type EngagementRecords,
  type EngagementView,
  readEngagement,
  viewEngagement,
} from '../../agents/engagement/engagement-view.ts';
import type { Interview } from '../domain/engagement.ts';
import { both } from '../domain/language.ts';
import type { Plan } from '../domain/plan.ts';
import type { Run } from '../domain/run.ts';
import type { AppDeps, AppEnv } from './app-deps.ts';
import { notFound } from './problem.ts';

/**
 * Reads what a path names or ends the request with 404, and notes the engagement's language, so that a problem
 * later in the request is told in it.
 */

export async function theEngagement(
  { store }: AppDeps,
  c: Context<AppEnv>,
  id: string,
): Promise<EngagementRecords> {
  const records = await readEngagement(store, id);
  if (!records) throw notFound(both('项目', 'engagement'), id);
  c.set('language', records.engagement.language);
  return records;
}

export async function theView(deps: AppDeps, c: Context<AppEnv>, id: string): Promise<EngagementView> {
  return viewEngagement(deps.knowledge, await theEngagement(deps, c, id));
}

export async function theInterview({ store }: AppDeps, c: Context<AppEnv>, id: string): Promise<Interview> {
  const interview = await store.interviews.find(id);
  if (!interview) throw notFound(both('访谈', 'interview'), id);
  c.set('language', interview.language);
  return interview;
}

export async function theRun({ store }: AppDeps, id: string): Promise<Run> {
  const run = await store.runs.find(id);
  if (!run) throw notFound(both('运行', 'run'), id);
  return run;
}

export async function thePlan({ store }: AppDeps, c: Context<AppEnv>, id: string): Promise<Plan> {
  const plan = await store.plans.find(id);
  if (!plan) throw notFound(both('方案', 'plan'), id);
  c.set('language', plan.language);
  return plan;
}
