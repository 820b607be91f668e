import { and, asc, eq, notExists, type SQLWrapper, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Finding, findingSchema } from '../domain/finding.ts';
import type { FindingRepository } from '../ports/store.ts';
import type { Database } from './database.ts';
import { engagementFindings, findings, runEvents } from './schema.ts';

const currentSchema = z.record(z.string(), findingSchema);

/**
 * The JSON path of a slot's and author's finding. SQLite reads a quoted label as it stands, with no escapes, so
 * what could end or bend the label is percent-encoded; nobody decodes it, since the finding holds both parts.
 */
function currentPath(slot: string, authorId: string): string {
  const encode = (part: string) =>
    part.replace(/[\p{Cc}"\\%|]/gu, (character) => encodeURIComponent(character));
  return `$."${encode(slot)}|${encode(authorId)}"`;
}

function bySlotThenAuthor(a: Finding, b: Finding): number {
  if (a.slot !== b.slot) return a.slot < b.slot ? -1 : 1;
  return a.author.id < b.author.id ? -1 : a.author.id > b.author.id ? 1 : 0;
}

/** Reads findings; they are written by a run only, through `putFinding` and `withdrawFinding`. */
export function createFindingRepository(db: Database): FindingRepository {
  return {
    async current(engagementId) {
      const [row] = await db
        .select({ findings: engagementFindings.findings })
        .from(engagementFindings)
        .where(eq(engagementFindings.engagementId, engagementId));
      if (row === undefined) return [];
      return Object.values(currentSchema.parse(JSON.parse(row.findings))).sort(bySlotThenAuthor);
    },
    async history(engagementId, slot) {
      const rows = await db
        .select({ document: findings.document })
        .from(findings)
        .where(and(eq(findings.engagementId, engagementId), eq(findings.slot, slot)))
        .orderBy(asc(findings.ordinal));
      return rows.map((row) => findingSchema.parse(JSON.parse(row.document)));
    },
  };
}

/**
 * The statements that put a finding on record: it becomes the current one of its slot and author, unless the history
 * already holds it (then this is a repeat, and a newer finding may stand), and joins the history.
 */
export function putFinding(db: Database, finding: Finding): SQLWrapper[] {
  const document = JSON.stringify(finding);
  const path = currentPath(finding.slot, finding.author.id);
  const onRecord = db.select({ id: findings.id }).from(findings).where(eq(findings.id, finding.id));
  return [
    db
      .update(engagementFindings)
      .set({ findings: sql`json_set(${engagementFindings.findings}, ${path}, json(${document}))` })
      .where(and(eq(engagementFindings.engagementId, finding.engagementId), notExists(onRecord))),
    db
      .insert(findings)
      .values({
        id: finding.id,
        engagementId: finding.engagementId,
        slot: finding.slot,
        authorId: finding.author.id,
        document,
      })
      .onConflictDoNothing({ target: findings.id }),
  ];
}

/**
 * The statement that takes an author's finding for a slot off the current ones. With `unless`, an event of the same
 * step, it does nothing once that event is stored.
 */
export function withdrawFinding(
  db: Database,
  engagementId: string,
  { slot, authorId }: { slot: string; authorId: string },
  unless: { runId: string; sequence: number } | undefined,
): SQLWrapper {
  const recorded =
    unless === undefined
      ? undefined
      : notExists(
          db
            .select({ sequence: runEvents.sequence })
            .from(runEvents)
            .where(and(eq(runEvents.runId, unless.runId), eq(runEvents.sequence, unless.sequence))),
        );
  return db
    .update(engagementFindings)
    .set({ findings: sql`json_remove(${engagementFindings.findings}, ${currentPath(slot, authorId)})` })
    .where(and(eq(engagementFindings.engagementId, engagementId), recorded));
}
