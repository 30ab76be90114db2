import { bool, int, nullable, sql, statement, text, uuid } from "../../statement.ts";
import { postVisibility, role } from "../enums.ts";

/**
 * Locks an image in processing with its post and listing, and answers what decides how it goes on; no row for one that is no
 * longer in processing. Relies on posts_pkey, images_pkey, listings_pkey, users_pkey.
 */
export const lockProcessing = statement({
  name: "image.lockProcessing",
  columns: {
    id: uuid,
    ownerId: uuid,
    visibility: postVisibility,
    role,
    karma: int,
    stagedKey: nullable(text),
    /** Staff decided on it before, so it needs no second look. */
    reviewed: bool,
  },
  examples: [{ postId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { postId: string }) => sql`
    select p.id as "id", m.owner_id as "ownerId", p.visibility as "visibility", u.role as "role", u.karma as "karma",
      m.staged_key as "stagedKey",
      exists (select from submissions s where s.post_id = p.id and s.state = 'approved') as "reviewed"
    from posts p join images m on m.post_id = p.id join listings l on l.post_id = p.id join users u on u.id = p.author_id
    where p.id = ${p.postId}::uuid and p.status = 'processing' and m.processed_at is null and m.failure is null
    for no key update of p, m, l`,
});
