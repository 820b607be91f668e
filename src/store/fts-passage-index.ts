import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { languageSchema } from '../domain/language.ts';
import type { PassageIndex, PassageIndexWriter } from '../ports/passage-index.ts';
import type { Atomic } from './atomic.ts';
import type { Database } from './database.ts';
import { passageIndexState } from './schema.ts';

const hitSchema = z.object({ id: z.string(), language: languageSchema, score: z.number() });

/** bm25's weight per column of the `passages` table; a word in the title says more than one in the text. */
const weights = { id: 0, kind: 0, language: 0, title: 3, text: 1 };

/** The passage index over SQLite's FTS5, which better-sqlite3 and D1 both have. */
export function createFtsPassageIndex(db: Database, atomic: Atomic): PassageIndex & PassageIndexWriter {
  return {
    async search({ terms, kind, language, limit }) {
      const unique = [...new Set(terms)];
      if (unique.length === 0) return [];
      // Quoted, a term is a string to FTS5, whatever it holds; bare, "or" and "near" would be operators.
      const match = unique.map((term) => `"${term.replaceAll('"', '""')}"`).join(' OR ');
      const { id, kind: kindWeight, language: languageWeight, title, text } = weights;
      const rows = await db.all(sql`
        select id, language,
          -bm25(passages, ${id}, ${kindWeight}, ${languageWeight}, ${title}, ${text}) as score
        from passages where passages match ${match} and kind = ${kind} and language = ${language}
        order by score desc, id limit ${limit}`);
      return z.array(hitSchema).parse(rows);
    },
    async rebuild({ version, passages }) {
      const [state] = await db.select().from(passageIndexState).where(eq(passageIndexState.id, 1));
      if (state?.version === version) return;
      await atomic([
        sql`delete from passages`,
        ...passages.map(
          (passage) => sql`insert into passages (id, kind, language, title, body)
            values (${passage.id}, ${passage.kind}, ${passage.language}, ${passage.title}, ${passage.text})`,
        ),
        db
          .insert(passageIndexState)
          .values({ id: 1, version })
          .onConflictDoUpdate({ target: passageIndexState.id, set: { version } }),
      ]);
    },
  };
}
