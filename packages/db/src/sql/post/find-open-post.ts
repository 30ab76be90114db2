import { sql, statement, uuid } from "../../statement.ts";
import { postStatus } from "../enums.ts";
import { mayOpen, type Reader } from "../visibility.ts";

/** What acts on a post need to know of it, if the reader may open it. Relies on posts_pkey. */
export const findOpenPost = statement({
  name: "post.findOpenPost",
  columns: { id: uuid, authorId: uuid, status: postStatus },
  examples: [{ id: "00000000-0000-7000-8000-000000000000", reader: { readerId: null, staff: false } }],
  sql: (p: { id: string; reader: Reader }) => sql`
    select p.id as "id", p.author_id as "authorId", p.status as "status"
    from posts p where p.id = ${p.id}::uuid and ${mayOpen("p", p.reader)}`,
});
