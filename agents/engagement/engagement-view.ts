import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Engagement, Stakeholder } from '../../src/domain/engagement.ts';
import { type Conflict, type Fact, findDisagreements, resolveFacts } from '../../src/domain/facts.ts';
import type { Finding, FindingValue } from '../../src/domain/finding.ts';
import type { Role } from '../../src/domain/role.ts';
import type { Store } from '../../src/ports/store.ts';
import { type Assessment, assess } from '../../tools/assessment/assess.ts';
import type { EngagementSituation } from '../../tools/assessment/engagement-situation.ts';
import { monthsAfter } from '../../tools/assessment/months-after.ts';
import type { NamedPains } from '../../tools/assessment/scenario-claims.ts';
import { questionOfSlot } from '../../tools/assessment/slot-question.ts';
import type { NextQuestionInput } from '../../tools/next-question/schema.ts';

/** An engagement as it stands: what was said, what is held true, and what the tools make of it. */
export interface EngagementView {
  readonly engagement: Engagement;
  readonly stakeholders: readonly Stakeholder[];
  readonly findings: readonly Finding[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly conflicts: readonly Conflict[];
  readonly situation: EngagementSituation;
  readonly assessment: Assessment;
}

/** The records behind a view, as one read brings them. */
export interface EngagementRecords {
  readonly engagement: Engagement;
  readonly stakeholders: readonly Stakeholder[];
  readonly findings: readonly Finding[];
}

export async function readEngagement(store: Store, engagementId: string): Promise<EngagementRecords | null> {
  const engagement = await store.engagements.find(engagementId);
  if (!engagement) return null;
  const stakeholders = await store.engagements.stakeholders(engagementId);
  const findings = await store.findings.current(engagementId);
  return { engagement, stakeholders, findings };
}

/** Derives everything from the records; nothing derived is stored, so nothing derived can be stale. */
export function viewEngagement(knowledge: Knowledge, records: EngagementRecords): EngagementView {
  const { engagement, stakeholders, findings } = records;
  const authorityOf = (slot: string): readonly Role[] => questionOfSlot(knowledge, slot)?.roles ?? [];
  const facts = resolveFacts(findings, stakeholders, authorityOf);
  const situation: EngagementSituation = {
    industry: engagement.industry,
    start: monthsAfter(engagement.createdAt.slice(0, 10), 1),
    facts: Object.fromEntries(
      [...facts].flatMap(([slot, fact]): [string, FindingValue][] =>
        fact.value.kind === 'unknown' ? [] : [[slot, fact.value]],
      ),
    ),
  };
  return {
    engagement,
    stakeholders,
    findings,
    facts,
    conflicts: findDisagreements(findings, stakeholders, authorityOf),
    situation,
    assessment: assess(knowledge, situation),
  };
}

/** Who of those taking part has spoken to which slot; what `next_question` routes by. */
export function voicesOf(
  findings: readonly Finding[],
  stakeholders: readonly Stakeholder[],
): NextQuestionInput['voices'] {
  const people = new Set(stakeholders.map(({ id }) => id));
  const voices: Record<string, { stated: string[]; unknown: string[] }> = {};
  for (const { slot, author, value } of findings) {
    voices[slot] ??= { stated: [], unknown: [] };
    const voice = voices[slot];
    if (people.has(author.id)) (value.kind === 'unknown' ? voice.unknown : voice.stated).push(author.id);
  }
  return voices;
}

/** The pains that each person named; whose scenario is whose follows from them. */
export function painsNamed(findings: readonly Finding[]): NamedPains {
  return Object.fromEntries(
    findings.flatMap(({ slot, author, value }) =>
      slot === 'pains' && value.kind === 'choices' ? [[author.id, [...value.options]]] : [],
    ),
  );
}
