import type { Engagement, Interview, Message, Stakeholder } from '../domain/engagement.ts';
import type { Finding } from '../domain/finding.ts';
import type { LlmCall, LlmSpending } from '../domain/llm-call.ts';
import type { Plan } from '../domain/plan.ts';
import type { Run, RunEvent } from '../domain/run.ts';

/**
 * Where an engagement lives. Each write is one atomic batch of statements (D1 has no BEGIN), and each can be
 * repeated: rows have ids that their maker derives, and a row that exists is left as it is.
 */
export interface Store {
  readonly engagements: EngagementRepository;
  readonly interviews: InterviewRepository;
  readonly runs: RunRepository;
  readonly findings: FindingRepository;
  readonly plans: PlanRepository;
  readonly llmCalls: LlmCallRepository;
}

/**
 * Two writers claimed the same place (a message's position, a plan's version). Nothing of the later write was kept;
 * its maker reads again and decides.
 */
export class StoreConflictError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreConflictError';
  }
}

export interface EngagementRepository {
  create(engagement: Engagement, stakeholders: readonly Stakeholder[]): Promise<void>;
  find(id: string): Promise<Engagement | null>;
  /** Newest first; `before` is the id of the last engagement of the page before. */
  list(page: { limit: number; before?: string }): Promise<readonly Engagement[]>;
  addStakeholder(stakeholder: Stakeholder): Promise<void>;
  stakeholders(engagementId: string): Promise<readonly Stakeholder[]>;
}

export interface InterviewRepository {
  find(id: string): Promise<Interview | null>;
  list(engagementId: string): Promise<readonly Interview[]>;
  /** Messages in order, from `after` (exclusive; 0 for all). */
  messages(interviewId: string, page: { after: number; limit: number }): Promise<readonly Message[]>;
  findMessage(id: string): Promise<Message | null>;
  /** The newest message, or null: one row read however long the talk. */
  lastMessage(interviewId: string): Promise<Message | null>;
}

export interface RunRepository {
  /**
   * Writes the run, the interview that it opens (if any), the person's message (if any) and the run's first event in
   * one batch: an interview without the run that asks its first question would stand still for ever. If a run with
   * the same (interviewId or engagementId, key) exists, nothing is written and that run is returned.
   */
  accept(entry: { run: Run; interview?: Interview; message: Message | null; event: RunEvent }): Promise<Run>;
  find(id: string): Promise<Run | null>;
  /** Runs still `accepted`, oldest first: what a restart has to finish. */
  unfinished(): Promise<readonly Run[]>;
  /**
   * What one step of a run did, in one batch: findings put on record (each replaces the current one of the same
   * slot and author; the old row stays as history), slots withdrawn, messages, events, a status or depth for the
   * interview and an end for the run. Recording the same step again changes nothing: a finding already on record does not
   * replace a newer one, and slots are withdrawn only while the step's first event is not there yet.
   */
  record(entry: {
    readonly engagementId: string;
    readonly findings?: readonly Finding[];
    readonly withdrawn?: readonly { slot: string; authorId: string }[];
    readonly messages?: readonly Message[];
    readonly events?: readonly RunEvent[];
    readonly interview?: { id: string; status?: Interview['status']; depth?: Interview['depth'] };
    readonly run?: { id: string; status: 'done' | 'failed'; endedAt: string };
  }): Promise<void>;
  /** Events of a run after a sequence (0 for all), in order. */
  events(runId: string, after: number): Promise<readonly RunEvent[]>;
}

export interface FindingRepository {
  /**
   * The current findings: at most one per slot and author. Kept as one row per engagement (a JSON object patched
   * in place by json_set), so that reading them costs one row at turn 3 and at turn 300.
   */
  current(engagementId: string): Promise<readonly Finding[]>;
  /** Every finding ever recorded for a slot, oldest first. */
  history(engagementId: string, slot: string): Promise<readonly Finding[]>;
}

export interface PlanRepository {
  save(plan: Plan): Promise<void>;
  find(id: string): Promise<Plan | null>;
  /** Newest first. */
  list(engagementId: string): Promise<readonly Plan[]>;
}

export interface LlmCallRepository {
  record(call: LlmCall): Promise<void>;
  /** What the calls of an engagement have used so far; one row read through an index, however many there are. */
  spending(engagementId: string): Promise<LlmSpending>;
  /** Oldest first. */
  list(engagementId: string): Promise<readonly LlmCall[]>;
}
