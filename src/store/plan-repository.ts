import { asc, desc, eq, getTableColumns } from 'drizzle-orm';
import { type Plan, planSchema } from '../domain/plan.ts';
import type { PlanRepository } from '../ports/store.ts';
import type { Atomic } from './atomic.ts';
import type { Database } from './database.ts';
import { planSections, planSources, plans } from './schema.ts';

const { ordinal: _ordinal, ...planColumns } = getTableColumns(plans);
type PlanRow = Omit<typeof plans.$inferSelect, 'ordinal'>;
interface PartRow {
  readonly planId: string;
  readonly document: string;
}

/** Plans as documents; a saved plan never changes, a revision is a new version. */
export function createPlanRepository(db: Database, atomic: Atomic): PlanRepository {
  return {
    async save({ sections, sources, faults, answers, roadmap, ...plan }) {
      await atomic([
        db
          .insert(plans)
          .values({
            ...plan,
            faults: JSON.stringify(faults),
            answers: JSON.stringify(answers),
            roadmap: JSON.stringify(roadmap),
          })
          .onConflictDoNothing({ target: plans.id }),
        ...sections.map((section, position) =>
          db
            .insert(planSections)
            .values({ planId: plan.id, position, document: JSON.stringify(section) })
            .onConflictDoNothing(),
        ),
        ...sources.map((source, position) =>
          db
            .insert(planSources)
            .values({ planId: plan.id, position, document: JSON.stringify(source) })
            .onConflictDoNothing(),
        ),
      ]);
    },
    async find(id) {
      const [row] = await db.select(planColumns).from(plans).where(eq(plans.id, id));
      if (row === undefined) return null;
      const sections = await db
        .select({ planId: planSections.planId, document: planSections.document })
        .from(planSections)
        .where(eq(planSections.planId, id))
        .orderBy(asc(planSections.position));
      const sources = await db
        .select({ planId: planSources.planId, document: planSources.document })
        .from(planSources)
        .where(eq(planSources.planId, id))
        .orderBy(asc(planSources.position));
      return planOf(row, sections, sources);
    },
    async list(engagementId) {
      const rows = await db
        .select(planColumns)
        .from(plans)
        .where(eq(plans.engagementId, engagementId))
        .orderBy(desc(plans.ordinal));
      const sections = await db
        .select({ planId: planSections.planId, document: planSections.document })
        .from(planSections)
        .innerJoin(plans, eq(plans.id, planSections.planId))
        .where(eq(plans.engagementId, engagementId))
        .orderBy(asc(planSections.position));
      const sources = await db
        .select({ planId: planSources.planId, document: planSources.document })
        .from(planSources)
        .innerJoin(plans, eq(plans.id, planSources.planId))
        .where(eq(plans.engagementId, engagementId))
        .orderBy(asc(planSources.position));
      return rows.map((row) => planOf(row, sections, sources));
    },
  };
}

function planOf(row: PlanRow, sections: readonly PartRow[], sources: readonly PartRow[]): Plan {
  const partsOf = (parts: readonly PartRow[]) =>
    parts.filter((part) => part.planId === row.id).map((part) => JSON.parse(part.document));
  return planSchema.parse({
    ...row,
    faults: JSON.parse(row.faults),
    answers: JSON.parse(row.answers),
    roadmap: JSON.parse(row.roadmap),
    sections: partsOf(sections),
    sources: partsOf(sources),
  });
}
