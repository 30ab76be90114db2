import { sql, statement, text } from "../../statement.ts";

/** The names under which Medley's processes are connected to this PostgreSQL, in any of its databases. */
export const listPromises = statement({
  name: "server.listPromises",
  columns: { name: text },
  examples: [{}],
  sql: (_: Record<string, never>) => sql`
    select distinct application_name as "name" from pg_stat_activity where application_name like 'medley % of %'`,
});
