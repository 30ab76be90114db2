import { json, nullable, sql, statement, text, uuid } from "../../statement.ts";
import { rowJson, type ThreadRow } from "./tree.ts";

/** The comment that a member wrote under a client key. Relies on comments_author_id_client_key_key. */
export const findCommentByKey = statement({
  name: "comment.findCommentByKey",
  columns: { postAuthorId: uuid, comment: json<ThreadRow>(), markdown: nullable(text) },
  examples: [{ authorId: "00000000-0000-7000-8000-000000000000", clientKey: "00000000-0000-4000-8000-000000000000" }],
  sql: (p: { authorId: string; clientKey: string }) => sql`
    select p.author_id as "postAuthorId", ${rowJson} as "comment", x.markdown as "markdown"
    from (select *, best as key from comments) c
    join posts p on p.id = c.post_id
    left join comment_texts x on x.comment_id = c.id and c.status = 'visible'
    where c.author_id = ${p.authorId}::uuid and c.client_key = ${p.clientKey}::uuid`,
});
