import { createDraftService, type DraftService } from '../../agents/draft/draft-service.ts';
import { planSections } from '../../agents/draft/plan-sections.ts';
import { createInterviewService, type InterviewService } from '../../agents/interview/interview-service.ts';
import { builtInSkills, type InterviewSkills, modelSkills } from '../../agents/interview/interview-skills.ts';
import { createNotesService, type NotesService } from '../../agents/notes/notes-service.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { allTools } from '../../tools/all-tools.ts';
import { createToolRegistry, type ToolRegistry } from '../../tools/registry.ts';
import { passageEdition } from '../../tools/search/passages.ts';
import type { ToolContext } from '../../tools/tool.ts';
import type { LanguageModelSettings } from '../llm/create-language-model.ts';
import type { AbilityMemory } from '../ports/ability-memory.ts';
import type { Clock } from '../ports/clock.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import type { LanguageModel } from '../ports/language-model.ts';
import type { Store } from '../ports/store.ts';
import { DrizzleCheckpointer } from '../store/drizzle-checkpointer.ts';
import { createEndpointAbilityMemory } from '../store/endpoint-ability-memory.ts';
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts';
import type { RowCounter } from '../store/sqlite/row-counter.ts';
import { readKnowledge } from './node-knowledge.ts';
import { openLanguageModel } from './node-language-model.ts';
import type { LlmConfig } from './node-llm-config.ts';
import { readPrompts } from './node-prompts.ts';
import { recoverCutOffRuns } from './recover-cut-off-runs.ts';

/** Everything put together by hand for Node: one SQLite file, and a model's skills where one is configured. */
export interface Product {
  readonly knowledge: Knowledge;
  readonly store: Store;
  readonly tools: ToolRegistry;
  readonly toolContext: ToolContext;
  /** Null: every skill is the built-in one. */
  readonly model: LanguageModel | null;
  /** What is remembered of endpoints. */
  readonly abilities: AbilityMemory;
  readonly interviews: InterviewService;
  readonly drafts: DraftService;
  readonly notes: NotesService;
  /** Finishes what a crash cut off, and leaves alone what another process is at; gives how many runs there were. */
  recover(): Promise<number>;
  close(): void;
}

export interface ProductOptions {
  /** A path, or `:memory:`. */
  readonly databaseFile: string;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly onFault: (fault: { runId: string; error: unknown }) => void;
  readonly llm?: LlmConfig | null;
  /** Shorter deadlines and pauses for calls to the model. */
  readonly llmLimits?: Pick<LanguageModelSettings, 'deadlines' | 'resilience'>;
  readonly skills?: InterviewSkills;
  /** Counts rows read and written, for who measures. */
  readonly counter?: RowCounter;
}

export async function openProduct(options: ProductOptions): Promise<Product> {
  const knowledge = readKnowledge();
  const sqlite = openSqliteStore({
    file: options.databaseFile,
    ...(options.counter ? { counter: options.counter } : {}),
  });
  await sqlite.passages.rebuild(passageEdition(knowledge));
  const tools = createToolRegistry(allTools);
  const toolContext: ToolContext = { knowledge, passages: sqlite.passages };
  const { clock, identifiers } = options;
  const abilities = createEndpointAbilityMemory(sqlite.db, sqlite.atomic);
  const modelWithSkills = (llm: LlmConfig) => {
    const prompts = readPrompts();
    const model = openLanguageModel(llm, {
      store: sqlite.store,
      abilities,
      prompts,
      clock,
      identifiers,
      ...(options.llmLimits ? { limits: options.llmLimits } : {}),
    });
    return { model, skills: modelSkills({ model, prompts, identifiers }) };
  };
  const withModel = options.llm ? modelWithSkills(options.llm) : null;
  const interviews = createInterviewService({
    store: sqlite.store,
    knowledge,
    tools,
    toolContext,
    skills: options.skills ?? withModel?.skills ?? builtInSkills,
    clock: options.clock,
    identifiers: options.identifiers,
    checkpointer: new DrizzleCheckpointer({ db: sqlite.db, atomic: sqlite.atomic, keep: 'newest' }),
    onFault: options.onFault,
  });
  const drafts = createDraftService({
    store: sqlite.store,
    knowledge,
    writers: planSections,
    tools,
    toolContext,
    clock: options.clock,
    identifiers: options.identifiers,
    onFault: options.onFault,
  });
  const notes = createNotesService({
    store: sqlite.store,
    knowledge,
    clock: options.clock,
    identifiers: options.identifiers,
  });
  return {
    knowledge,
    store: sqlite.store,
    tools,
    toolContext,
    model: withModel?.model ?? null,
    abilities,
    interviews,
    drafts,
    notes,
    recover: () =>
      recoverCutOffRuns({
        unfinished: () => sqlite.store.runs.unfinished(),
        recover: async () =>
          (await interviews.recover()) + (await drafts.recover()) + (await notes.recover()),
        pause: () => new Promise((resolve) => setTimeout(resolve, 200)),
        looks: 15,
      }),
    close: () => sqlite.close(),
  };
}
