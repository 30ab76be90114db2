import { int, sql, statement, text } from "../../statement.ts";

/** How many runs wait, are in work or failed, by job; nothing before the first worker. The queue keeps few rows. */
export const queueCounts = statement({
  name: "performance.queueCounts",
  columns: { job: text, state: text, jobs: int },
  examples: [{}],
  sql: (_: Record<string, never>) => sql`select job as "job", state as "state", jobs as "jobs" from queue_counts()`,
});
