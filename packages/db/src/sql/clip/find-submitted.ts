import { sql, statement, text, uuid } from "../../statement.ts";
import { postStatus } from "../enums.ts";

/** What a member already submitted under a client key. Relies on posts_author_id_client_key_key. */
export const findSubmitted = statement({
  name: "clip.findSubmitted",
  columns: {
    id: uuid,
    slug: text,
    status: postStatus,
  },
  examples: [{ authorId: "00000000-0000-7000-8000-000000000000", clientKey: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { authorId: string; clientKey: string }) => sql`
    select id as "id", slug as "slug", status as "status"
    from posts where author_id = ${p.authorId}::uuid and client_key = ${p.clientKey}::uuid`,
});
