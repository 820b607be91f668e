import type { Database, Statement } from 'better-sqlite3';

/** Everything native that must outlive the garbage collector; see `keepStatements`. */
const kept = new Set<unknown>();

/**
 * Prepares each SQL text once per connection and never lets go of it, or of the connection. From Node 24.19 on, a
 * better-sqlite3 12 object that is collected outside of JavaScript aborts the process (its `node::ObjectWrap` removes
 * a clean-up hook of an environment that is not entered then; better-sqlite3 13 is free of it and needs Node 22). What
 * is never collected cannot abort. The texts come from a fixed set of queries, so the map stays small, and a turn
 * prepares nothing anew.
 */
export function keepStatements(client: Database): void {
  const prepared = new Map<string, Statement<unknown[]>>();
  kept.add(client).add(prepared);
  client.prepare = new Proxy(client.prepare, {
    apply(prepare, self, sources) {
      const [source] = sources;
      const earlier = prepared.get(source);
      if (earlier !== undefined) {
        // drizzle asks for rows as arrays where it maps columns itself, which stays set on a statement.
        if (earlier.reader) earlier.raw(false);
        return earlier;
      }
      const statement: Statement<unknown[]> = Reflect.apply(prepare, self, sources);
      prepared.set(source, statement);
      return statement;
    },
  });
}
