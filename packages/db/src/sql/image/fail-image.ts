import { nullable, sql, statement, text, uuid } from "../../statement.ts";

export interface FailImageParams {
  postId: string;
  /** A stable code. */
  failure: string;
  /** For its owner. */
  reason: string;
  /** For staff. */
  detail: string | null;
  /** Whether the bytes stay, for another try. */
  keepsBytes: boolean;
}

/**
 * Ends processing an image in failure; answers whose it is, and where the bytes lie that go. No row for one that is no longer in processing.
 * Relies on posts_pkey, images_pkey.
 */
export const failImage = statement({
  name: "image.failImage",
  columns: { ownerId: uuid, staged: nullable(text) },
  examples: [true, false].map(
    (keepsBytes): FailImageParams => ({
      ...{
        postId: "00000000-0000-7000-8000-000000000000",
        failure: "unreadable",
        reason: "Damaged",
        detail: null,
        keepsBytes,
      },
    }),
  ),
  sql: (p: FailImageParams) => sql`
    with post as (
      update posts set status = 'failed', status_reason = ${p.reason}::text where id = ${p.postId}::uuid and kind = 'image' and status = 'processing'
      returning id
    ), before as (select m.post_id, m.staged_key from images m join post on post.id = m.post_id)
    update images m set failure = ${p.failure}::text, failure_detail = ${p.detail}::text, waits_for = null,
      staged_key = case when ${p.keepsBytes}::boolean then m.staged_key end,
      stored_bytes = case when ${p.keepsBytes}::boolean then m.stored_bytes else 0 end
    from before where m.post_id = before.post_id
    returning m.owner_id as "ownerId", case when not ${p.keepsBytes}::boolean then before.staged_key end as "staged"`,
});
