import type { Knowledge } from '../../knowledge/knowledge.ts';
import { both, type Language } from '../../src/domain/language.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Run, RunEvent } from '../../src/domain/run.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Identifiers } from '../../src/ports/identifiers.ts';
import type { Store } from '../../src/ports/store.ts';
import type { ToolRegistry } from '../../tools/registry.ts';
import type { ToolContext } from '../../tools/tool.ts';
import { readEngagement, viewEngagement } from '../engagement/engagement-view.ts';
import { runDraft } from './draft-graph.ts';
import { planAnswers } from './plan-answers.ts';
import { planBasis } from './plan-basis.ts';
import { planBrief } from './plan-brief.ts';
import { roadmapDocumentOf } from './plan-roadmap-document.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';

export interface DraftServiceDeps {
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly writers: readonly PlanSectionWriter[];
  readonly tools: ToolRegistry;
  readonly toolContext: ToolContext;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly onFault: (fault: { runId: string; error: unknown }) => void;
}

/** Drafting as the faces use it. */
export interface DraftService {
  /**
   * Accepts a draft of the engagement as it stands; `done` gives the saved plan, or null if the run failed. The
   * same `key` twice is the same draft.
   */
  draft(entry: { engagementId: string; language: Language; key?: string }): Promise<StartedDraft>;
  /** Drafts again what a crash cut off. Gives how many there were. */
  recover(): Promise<number>;
}

export interface StartedDraft {
  readonly run: Run;
  readonly done: Promise<Plan | null>;
}

export function createDraftService(deps: DraftServiceDeps): DraftService {
  const { store, knowledge, clock, identifiers } = deps;

  /** The plan's id comes from its run: a draft that was saved before a crash is found, not written a second time. */
  async function write(run: Run, language: Language): Promise<Plan> {
    const planId = run.id.replace(/^run/, 'plan');
    const saved = await store.plans.find(planId);
    if (saved) {
      await tell(run, saved);
      return saved;
    }
    const records = await readEngagement(store, run.engagementId);
    if (!records) throw new Error(`engagement ${run.engagementId} is gone`);
    const view = viewEngagement(knowledge, records);
    const interviews = await store.interviews.list(run.engagementId);
    const brief = planBrief({ view, knowledge, interviews, language });
    const earlier = await store.plans.list(run.engagementId);
    const version = {
      id: planId,
      version: Math.max(0, ...earlier.map((other) => other.version)) + 1,
      createdAt: clock.now(),
      answers: planAnswers(brief),
      roadmap: roadmapDocumentOf(brief),
    };
    let sequence = 1;
    const draft = await runDraft({
      brief,
      previous: earlier.find((other) => other.language === language) ?? null,
      version,
      writers: deps.writers,
      tools: deps.tools,
      toolContext: deps.toolContext,
      onSection: async (section) => {
        sequence += 1;
        await put(run, { sequence, type: 'section', data: { id: section.id, title: section.title } });
      },
    });
    const company = view.engagement.company;
    const plan: Plan = {
      ...version,
      engagementId: run.engagementId,
      language,
      status: draft.faults.length === 0 ? 'finished' : 'faulty',
      title: language === 'zh' ? `${company} 人工智能落地路线图` : `AI roadmap for ${company}`,
      basis: planBasis(records.findings, knowledge.version),
      sections: [...draft.sections],
      sources: draft.sources,
      faults: [...draft.faults],
    };
    await store.plans.save(plan);
    await tell(run, plan);
    return plan;
  }

  async function tell(run: Run, plan: Plan): Promise<void> {
    await put(run, {
      sequence: planSequence,
      type: 'plan',
      data: { planId: plan.id, version: plan.version, status: plan.status, faults: plan.faults.length },
    });
  }

  async function put(run: Run, event: Pick<RunEvent, 'sequence' | 'type' | 'data'>): Promise<void> {
    await store.runs.record({
      engagementId: run.engagementId,
      events: [{ ...event, runId: run.id, at: clock.now() }],
    });
  }

  async function end(run: Run, status: 'done' | 'failed'): Promise<void> {
    const endedAt = clock.now();
    await store.runs.record({ engagementId: run.engagementId, run: { id: run.id, status, endedAt } });
  }

  async function writeRecordingFaults(run: Run, language: Language): Promise<Plan | null> {
    try {
      const plan = await write(run, language);
      await end(run, 'done');
      return plan;
    } catch (error) {
      deps.onFault({ runId: run.id, error });
      await put(run, {
        sequence: faultSequence,
        type: 'fault',
        data: { message: draftFailed },
      });
      await end(run, 'failed');
      return null;
    }
  }

  return {
    async draft({ engagementId, language, key }) {
      const at = clock.now();
      const id = identifiers.next('run');
      const run = await store.runs.accept({
        run: {
          id,
          engagementId,
          interviewId: null,
          kind: 'draft',
          key: `${language}:${key ?? id}`,
          status: 'accepted',
          acceptedAt: at,
          endedAt: null,
        },
        message: null,
        event: { runId: id, sequence: 1, type: 'accepted', at, data: { language } },
      });
      if (run.id === id) return { run, done: writeRecordingFaults(run, language) };
      return { run, done: earlierPlan(store, run) };
    },
    async recover() {
      const runs = (await store.runs.unfinished()).filter((run) => run.kind === 'draft');
      for (const run of runs) await writeRecordingFaults(run, run.key.startsWith('en:') ? 'en' : 'zh');
      return runs.length;
    },
  };
}

/** Above any section's number: a plan has far fewer sections. */
const planSequence = 999;
const faultSequence = 1000;

const draftFailed = both('这次没有写成，请重新生成。', 'The draft failed; ask for it again.');

/** The plan that an earlier run with the same key wrote, if it has come to its end. */
async function earlierPlan(store: Store, run: Run): Promise<Plan | null> {
  for (const event of await store.runs.events(run.id, 0)) {
    if (
      event.type !== 'plan' ||
      typeof event.data !== 'object' ||
      event.data === null ||
      Array.isArray(event.data)
    )
      continue;
    const { planId } = event.data;
    if (typeof planId === 'string') return store.plans.find(planId);
  }
  return null;
}
