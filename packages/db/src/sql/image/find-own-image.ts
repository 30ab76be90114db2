import { sql, statement, text, uuid } from "../../statement.ts";
import { postStatus } from "../enums.ts";

/** A member's own post of the same bytes. Relies on images_owner_id_sha256_claimed_key, posts_pkey. */
export const findOwnImage = statement({
  name: "image.findOwnImage",
  columns: { id: uuid, slug: text, status: postStatus },
  examples: [{ ownerId: "00000000-0000-7000-8000-000000000000", sha256: Buffer.alloc(32) }],
  sql: (p: { ownerId: string; sha256: Uint8Array }) => sql`
    select p.id as "id", p.slug as "slug", p.status as "status"
    from images m join posts p on p.id = m.post_id
    where m.owner_id = ${p.ownerId}::uuid and m.sha256 = ${p.sha256}::bytea and m.claimed`,
});
