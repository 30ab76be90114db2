import { sql, statement } from "../../statement.ts";

/** Shows a post that the caller locked as edited. Relies on posts_pkey. */
export const markEdited = statement({
  name: "post.markEdited",
  columns: {},
  examples: [{ id: "00000000-0000-7000-8000-000000000000", editedAt: new Date(0) }],
  sql: (p: { id: string; editedAt: Date }) => sql`
    update posts set edited_at = ${p.editedAt}::timestamptz where id = ${p.id}::uuid`,
});
