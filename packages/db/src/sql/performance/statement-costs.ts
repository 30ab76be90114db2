import { float, sql, statement, text } from "../../statement.ts";

/** What cost PostgreSQL the most since its figures were reset; nothing where `pg_stat_statements` isn't there. */
export const statementCosts = statement({
  name: "performance.statementCosts",
  columns: { text, calls: float, totalMs: float, meanMs: float, rows: float },
  examples: [{ limit: 20 }],
  sql: (p: { limit: number }) => sql`
    select statement as "text", calls::float8 as "calls", total_ms as "totalMs", mean_ms as "meanMs", returned::float8 as "rows"
    from statement_costs(${p.limit}::int)`,
});
