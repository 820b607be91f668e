import { asc, desc, eq, getTableColumns, lt, sql } from 'drizzle-orm';
import { engagementSchema, stakeholderSchema } from '../domain/engagement.ts';
import type { EngagementRepository } from '../ports/store.ts';
import type { Atomic } from './atomic.ts';
import type { Database } from './database.ts';
import { engagementFindings, engagements, stakeholders } from './schema.ts';

const { ordinal: _engagementOrdinal, ...engagementColumns } = getTableColumns(engagements);
const { ordinal: _stakeholderOrdinal, ...stakeholderColumns } = getTableColumns(stakeholders);

/** Engagements and the people in them. */
export function createEngagementRepository(db: Database, atomic: Atomic): EngagementRepository {
  return {
    async create(engagement, people) {
      await atomic([
        db.insert(engagements).values(engagement).onConflictDoNothing({ target: engagements.id }),
        db
          .insert(engagementFindings)
          .values({ engagementId: engagement.id, findings: '{}' })
          .onConflictDoNothing(),
        ...people.map((person) =>
          db.insert(stakeholders).values(person).onConflictDoNothing({ target: stakeholders.id }),
        ),
      ]);
    },
    async find(id) {
      const [row] = await db.select(engagementColumns).from(engagements).where(eq(engagements.id, id));
      return row === undefined ? null : engagementSchema.parse(row);
    },
    async list({ limit, before }) {
      const rows = await db
        .select(engagementColumns)
        .from(engagements)
        .where(
          before === undefined
            ? undefined
            : lt(
                engagements.ordinal,
                sql`(select ${engagements.ordinal} from ${engagements} where ${engagements.id} = ${before})`,
              ),
        )
        .orderBy(desc(engagements.ordinal))
        .limit(limit);
      return rows.map((row) => engagementSchema.parse(row));
    },
    async addStakeholder(person) {
      await atomic([db.insert(stakeholders).values(person).onConflictDoNothing({ target: stakeholders.id })]);
    },
    async stakeholders(engagementId) {
      const rows = await db
        .select(stakeholderColumns)
        .from(stakeholders)
        .where(eq(stakeholders.engagementId, engagementId))
        .orderBy(asc(stakeholders.ordinal));
      return rows.map((row) => stakeholderSchema.parse(row));
    },
  };
}
