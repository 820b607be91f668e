import type { Database, Statement } from 'better-sqlite3';

/**
 * Counts the rows a connection gives back and changes. The measure of a turn's work that does not depend on the
 * machine: `reset()` before a turn, read the two counts after it.
 */
export class RowCounter {
  read = 0;
  written = 0;
  /** Every different statement seen since, for EXPLAIN QUERY PLAN: rows given back say nothing of rows walked through. */
  readonly statements = new Set<string>();

  reset(): void {
    this.read = 0;
    this.written = 0;
    this.statements.clear();
  }
}

/** Makes every statement that the connection prepares from now on report to the counter. */
export function countRows(client: Database, counter: RowCounter): void {
  const reporting = new WeakSet<Statement<unknown[]>>();
  client.prepare = new Proxy(client.prepare, {
    apply(prepare, self, sources) {
      const statement: Statement<unknown[]> = Reflect.apply(prepare, self, sources);
      counter.statements.add(statement.source);
      if (reporting.has(statement)) return statement;
      reporting.add(statement);
      const { run, get, all } = statement;
      statement.run = (...parameters) => {
        const result = run.apply(statement, parameters);
        counter.written += result.changes;
        return result;
      };
      statement.get = (...parameters) => {
        const row = get.apply(statement, parameters);
        if (row !== undefined) counter.read += 1;
        return row;
      };
      statement.all = (...parameters) => {
        const rows = all.apply(statement, parameters);
        counter.read += rows.length;
        return rows;
      };
      return statement;
    },
  });
}
