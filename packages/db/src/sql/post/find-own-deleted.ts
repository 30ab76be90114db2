import { sql, statement, uuid } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** A post that its author deleted before: a repeated deletion is told apart from a missing post. Relies on posts_pkey. */
export const findOwnDeleted = statement({
  name: "post.findOwnDeleted",
  columns: { id: uuid },
  examples: [{ id: nobody, authorId: nobody }],
  sql: (p: { id: string; authorId: string }) => sql`
    select id as "id" from posts
    where id = ${p.id}::uuid and author_id = ${p.authorId}::uuid and status = 'deleted'`,
});
