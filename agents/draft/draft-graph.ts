import { Annotation, END, Send, START, StateGraph } from '@langchain/langgraph';
import type { Plan, PlanSection, PlanSource } from '../../src/domain/plan.ts';
import { checkClaims } from '../../tools/check-claims.ts';
import type { ToolRegistry } from '../../tools/registry.ts';
import type { ToolContext } from '../../tools/tool.ts';
import { type ComparedPlan, changesSection, diffPlans } from './diff-plans.ts';
import { citedSources, type PlanBrief } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { writeChanges } from './write-changes.ts';

type Fault = Plan['faults'][number];

/** What a finished draft run gives: sections in the plan's order, and every fault found in them. */
export interface Draft {
  readonly sections: readonly PlanSection[];
  readonly sources: Plan['sources'];
  readonly faults: readonly Fault[];
}

export interface DraftDeps {
  readonly brief: PlanBrief;
  readonly writers: readonly PlanSectionWriter[];
  readonly tools: ToolRegistry;
  readonly toolContext: ToolContext;
  /** The version before in the same language, to tell what changed; null for the first. */
  readonly previous: ComparedPlan | null;
  /** This version but for its sections: what the comparison names it by, and holds against the one before. */
  readonly version: Pick<Plan, 'id' | 'version' | 'createdAt' | 'answers' | 'roadmap'>;
  /** Told of each section as it is done, for the run's event log. */
  readonly onSection: (section: PlanSection) => Promise<void>;
}

const DraftState = Annotation.Root({
  /** The section to write; set on each branch of the fan-out. */
  writing: Annotation<string>,
  sections: Annotation<PlanSection[]>({ reducer: (left, right) => [...left, ...right], default: () => [] }),
  /** Sources that only the comparison with the version before cites. */
  compared: Annotation<PlanSource[]>,
  faults: Annotation<Fault[]>,
});

/**
 * Drafts a plan: every section is written on a branch of its own, then the whole is compared with the version before
 * and checked. A draft is short and
 * starts again from the findings after a crash, so it keeps no checkpoints.
 */
export function createDraftGraph(deps: DraftDeps) {
  const { brief, writers, onSection } = deps;
  const byId = new Map(writers.map((writer) => [writer.id, writer]));
  return new StateGraph(DraftState)
    .addNode('write_section', async (state) => {
      const writer = byId.get(state.writing);
      const blocks = writer?.write(brief) ?? [];
      if (!writer || blocks.length === 0) return {};
      const section: PlanSection = {
        id: writer.id,
        title: writer.title[brief.language],
        blocks: [...blocks],
      };
      await onSection(section);
      return { sections: [section] };
    })
    .addNode('compare', async (state) => {
      if (!deps.previous) return { compared: [] };
      const { section, sources } = writeChanges(brief, comparedWith(deps, deps.previous, state.sections));
      await onSection(section);
      return { sections: [section], compared: [...sources] };
    })
    .addNode('check', async (state) => ({ faults: await faultsOf(deps, state.sections, state.compared) }))
    .addConditionalEdges(
      START,
      () => writers.map((writer) => new Send('write_section', { writing: writer.id })),
      ['write_section'],
    )
    .addEdge('write_section', 'compare')
    .addEdge('compare', 'check')
    .addEdge('check', END)
    .compile();
}

/** More branches at once than this, and LangGraph hangs more listeners on its abort signal than Node takes in silence. */
const sectionsAtOnce = 8;

/** Runs the graph and puts the sections in the plan's order, whichever was done first. */
export async function runDraft(deps: DraftDeps): Promise<Draft> {
  const state = await createDraftGraph(deps).invoke({}, { maxConcurrency: sectionsAtOnce });
  const sections = inPlanOrder(deps.writers, state.sections);
  const known = new Map([
    ...deps.brief.sources,
    ...state.compared.map((entry) => [entry.id, entry] as const),
  ]);
  return {
    sections,
    sources: [
      ...citedSources(
        sections.flatMap((section) => section.blocks),
        known,
      ),
    ],
    faults: state.faults,
  };
}

/** What changed follows the first page: whoever read the last version starts there. */
function inPlanOrder(
  writers: readonly PlanSectionWriter[],
  sections: readonly PlanSection[],
): readonly PlanSection[] {
  const [first, ...rest] = writers.map((writer) => writer.id);
  const order = [first, changesSection, ...rest];
  return [...sections].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

function comparedWith(
  { brief, writers, version }: DraftDeps,
  previous: ComparedPlan,
  sections: readonly PlanSection[],
) {
  return diffPlans(previous, {
    ...version,
    language: brief.language,
    sections: [...inPlanOrder(writers, sections)],
  });
}

/** `check_claims` over every claim of the draft, each held against the sources that it cites. */
async function faultsOf(
  { brief, tools, toolContext }: DraftDeps,
  sections: readonly PlanSection[],
  compared: readonly PlanSource[],
): Promise<Fault[]> {
  const claims = sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      (block.kind === 'paragraph' ? block.claims : block.kind === 'list' ? block.items : []).map(
        ({ id, text, citations }) => ({ id, text, citations }),
      ),
    ),
  );
  const sources = [...brief.sources.values(), ...compared].map(({ id, text }) => ({ id, text }));
  const { faults } = await tools.call(
    checkClaims,
    { language: brief.language, claims, sources },
    toolContext,
  );
  return faults.map((fault) => ({ ...fault, message: fault.message[brief.language] }));
}
