import { bool, sql, statement, uuid } from "../../statement.ts";
import { anybody, mayOpen } from "../visibility.ts";

/** Whether anybody may see a post's bytes, and whether they may be kept by anybody. Relies on posts_pkey. */
export const findAccess = statement({
  name: "media.findAccess",
  columns: { id: uuid, open: bool, listed: bool },
  examples: [{ postId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { postId: string }) => sql`
    select p.id as "id", ${mayOpen("p", anybody)} as "open", p.status = 'active' and p.visibility = 'public' as "listed"
    from posts p where p.id = ${p.postId}::uuid`,
});
