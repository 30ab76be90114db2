import { bool, json, nullable, sql, statement, timestamp, uuid } from "../../statement.ts";
import { postKind, postStatus, postVisibility } from "../enums.ts";

/**
 * Those of a member's own images that aren't deleted, locked with their listings in the order of ids, as whoever locks
 * several does. Relies on posts_pkey, listings_pkey, submissions_pkey.
 */
export const lockOwnImages = statement({
  name: "image.lockOwnImages",
  columns: {
    ...{ id: uuid, kind: postKind, status: postStatus, visibility: postVisibility, reviewed: bool },
    ...{ createdAt: timestamp, publishedAt: nullable(timestamp), editedAt: nullable(timestamp) },
    tagIds: json<number[]>(),
  },
  examples: [{ ids: ["00000000-0000-7000-8000-000000000000"], ownerId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { ids: readonly string[]; ownerId: string }) => sql`
    select p.id as "id", p.kind as "kind", p.status as "status", p.visibility as "visibility",
      exists (select from submissions s where s.post_id = p.id and s.state = 'approved') as "reviewed",
      p.created_at as "createdAt", p.published_at as "publishedAt", p.edited_at as "editedAt",
      to_json(l.tag_ids) as "tagIds"
    from posts p join listings l on l.post_id = p.id
    where p.id = any(${p.ids}::uuid[]) and p.author_id = ${p.ownerId}::uuid and p.kind = 'image' and p.status <> 'deleted'
    order by p.id for no key update of p, l`,
});
