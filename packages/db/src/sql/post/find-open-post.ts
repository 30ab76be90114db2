import { bool, int, nullable, sql, statement, text, uuid } from "../../statement.ts";
import { postKind, postStatus, postVisibility } from "../enums.ts";
import { mayOpen, type Reader } from "../visibility.ts";

/** What acts on a post need to know of it, if the reader may open it. Relies on posts_pkey, listings_pkey. */
export const findOpenPost = statement({
  name: "post.findOpenPost",
  columns: {
    id: uuid,
    authorId: uuid,
    kind: postKind,
    status: postStatus,
    visibility: postVisibility,
    title: text,
    slug: text,
    nsfw: bool,
    language: nullable(text),
    score: int,
  },
  examples: [{ id: "00000000-0000-7000-8000-000000000000", reader: { readerId: null, staff: false } }],
  sql: (p: { id: string; reader: Reader }) => sql`
    select p.id as "id", p.author_id as "authorId", p.kind as "kind", p.status as "status",
      p.visibility as "visibility", p.title as "title", p.slug as "slug", p.nsfw as "nsfw", p.language as "language",
      l.score as "score"
    from posts p join listings l on l.post_id = p.id
    where p.id = ${p.id}::uuid and ${mayOpen("p", p.reader)}`,
});
