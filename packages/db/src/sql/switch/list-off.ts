import { sql, statement, text } from "../../statement.ts";

/** The names of the switches that are off. A handful of rows, read whole. */
export const listOff = statement({
  name: "switch.listOff",
  columns: { name: text },
  examples: [{}],
  sql: (_: Record<string, never>) => sql`select name as "name" from switches where not is_on`,
});
