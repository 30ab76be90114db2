import { int, sql, statement, text, uuid } from "../../statement.ts";

/**
 * Counts one more attempt at an image that waits to be processed, and answers what that takes; no row for one that is
 * processed, failed or deleted. Relies on images_pkey, posts_pkey.
 */
export const beginProcessing = statement({
  name: "image.beginProcessing",
  columns: { postId: uuid, ownerId: uuid, mediaKey: text, stagedKey: text, attempts: int },
  examples: [{ postId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { postId: string }) => sql`
    update images m set attempts = m.attempts + 1, waits_for = null
    from posts p
    where m.post_id = ${p.postId}::uuid and p.id = m.post_id and p.status = 'processing' and m.processed_at is null
      and m.failure is null and m.staged_key is not null
    returning m.post_id as "postId", m.owner_id as "ownerId", m.media_key as "mediaKey", m.staged_key as "stagedKey",
      m.attempts::int as "attempts"`,
});
