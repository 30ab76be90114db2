import { bool, nullable, sql, statement, text, timestamp, uuid } from "../../statement.ts";
import { postKind, postStatus, postVisibility } from "../enums.ts";
import { mayOpen, type Reader } from "../visibility.ts";

/**
 * A post that is about to change, if the reader may open it, locked so that changes to it happen one after another.
 * Posts are locked before their listings, by whoever locks both. Relies on posts_pkey, submissions_pkey.
 */
export const lockOpenPost = statement({
  name: "post.lockOpenPost",
  columns: {
    id: uuid,
    authorId: uuid,
    kind: postKind,
    status: postStatus,
    visibility: postVisibility,
    title: text,
    slug: text,
    description: text,
    descriptionHtml: text,
    nsfw: bool,
    nsfwByStaff: bool,
    createdAt: timestamp,
    publishedAt: nullable(timestamp),
    editedAt: nullable(timestamp),
    /** Whether the queue ever approved it. */
    reviewed: bool,
  },
  examples: [{ id: "00000000-0000-7000-8000-000000000000", reader: { readerId: null, staff: true } }],
  sql: (p: { id: string; reader: Reader }) => sql`
    select p.id as "id", p.author_id as "authorId", p.kind as "kind", p.status as "status",
      p.visibility as "visibility", p.title as "title", p.slug as "slug", p.description as "description",
      p.description_html as "descriptionHtml", p.nsfw as "nsfw", p.nsfw_by_staff as "nsfwByStaff", p.created_at as "createdAt",
      p.published_at as "publishedAt", p.edited_at as "editedAt",
      exists (select from submissions s where s.post_id = p.id and s.state = 'approved') as "reviewed"
    from posts p where p.id = ${p.id}::uuid and ${mayOpen("p", p.reader)}
    for no key update`,
});
