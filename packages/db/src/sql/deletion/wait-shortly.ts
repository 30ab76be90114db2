import { sql, statement, text } from "../../statement.ts";

/**
 * For this transaction: gives up on a lock after so many milliseconds. Whoever holds many locks and waits for one more
 * makes others wait as long.
 */
export const waitShortly = statement({
  name: "deletion.waitShortly",
  columns: { lockTimeout: text },
  examples: [{ milliseconds: 100 }],
  sql: (p: { milliseconds: number }) => sql`
    select set_config('lock_timeout', (${p.milliseconds}::int)::text, true) as "lockTimeout"`,
});
