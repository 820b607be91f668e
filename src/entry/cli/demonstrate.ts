import { readEngagement, viewEngagement } from '../../../agents/engagement/engagement-view.ts';
import type { Persona } from '../../../agents/persona/persona.ts';
import { type SimulatedEngagement, simulateEngagement } from '../../../agents/persona/simulate-engagement.ts';
import { deploymentNames, modelSourceNames } from '../../../tools/assessment/decision-change.ts';
import type { Bilingual, Language } from '../../domain/language.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import { openProduct } from '../node-product.ts';

/** What came of a persona: the talks, the plan, and the decisions behind it. */
export interface Demonstration {
  readonly simulated: SimulatedEngagement;
  readonly plan: Plan | null;
  /** Why there is no plan. */
  readonly fault: string;
  readonly deployment: Bilingual;
  readonly modelSource: Bilingual;
  readonly order: readonly Bilingual[];
  readonly conflicts: number;
}

/** The day on which every demonstration takes place: with the real one, two runs would not give the same bytes. */
const demonstrationStart = Date.parse('2026-11-24T01:00:00.000Z');

/** Interviews a persona and drafts its plan in memory, on a clock and ids of its own: the same bytes every time. */
export async function demonstrate(
  persona: Persona,
  language: Language,
  onInterview: (name: string, place: number, all: number) => void,
): Promise<Demonstration> {
  const clock = steppingClock(demonstrationStart, 1000);
  const identifiers = countingIdentifiers();
  const faults: unknown[] = [];
  const product = await openProduct({
    databaseFile: ':memory:',
    clock,
    identifiers,
    onFault: ({ error }) => faults.push(error),
  });
  try {
    let place = 0;
    const simulated = await simulateEngagement(
      {
        knowledge: product.knowledge,
        store: product.store,
        interviews: product.interviews,
        clock,
        identifiers,
        onInterview: ({ name }) => {
          place += 1;
          onInterview(name, place, persona.stakeholders.length);
        },
      },
      persona,
      language,
    );
    const engagementId = simulated.engagement.id;
    const { done } = await product.drafts.draft({ engagementId, language, key: 'demo' });
    const plan = await done;
    const records = await readEngagement(product.store, engagementId);
    if (!records) throw new Error(`engagement ${engagementId} is gone`);
    const { assessment, conflicts } = viewEngagement(product.knowledge, records);
    const { decisions, map } = assessment;
    return {
      simulated,
      plan,
      fault: faults.map((error) => (error instanceof Error ? error.message : String(error))).join('; '),
      deployment: deploymentNames[decisions.deployment],
      modelSource: modelSourceNames[decisions.modelSource],
      order: map.order.flatMap(
        (id) => decisions.scenarios.find((scenario) => scenario.id === id)?.name ?? [],
      ),
      conflicts: conflicts.length,
    };
  } finally {
    product.close();
  }
}

function steppingClock(start: number, step: number): Clock {
  let time = start;
  return {
    now() {
      time += step;
      return new Date(time).toISOString();
    },
  };
}

function countingIdentifiers(): Identifiers {
  const counts = new Map<string, number>();
  return {
    next(prefix) {
      const count = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, count);
      return `${prefix}_${count}`;
    },
  };
}
