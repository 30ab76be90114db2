import { sql, statement, uuid } from "../../statement.ts";

/** A member's id by name, whatever its case. Relies on users_username_key. */
export const findAuthor = statement({
  name: "comment.findAuthor",
  columns: { id: uuid },
  examples: [{ username: "alice" }],
  sql: (p: { username: string }) => sql`
    select id as "id" from users where lower(username) = lower(${p.username})`,
});
