import { sql, statement } from "../../statement.ts";

export interface PublishImageParams {
  id: string;
  /** When it appears; null leaves it to the queue. */
  publishedAt: Date | null;
  thumbnailUrl: string;
}

/** Takes a processed image's post, which the caller locked, out of processing; its listing follows by trigger. Relies on posts_pkey. */
export const publishImage = statement({
  name: "image.publishImage",
  columns: {},
  examples: [null, new Date(0)].map(
    (publishedAt): PublishImageParams => ({
      id: "00000000-0000-7000-8000-000000000000",
      publishedAt,
      thumbnailUrl: "/media/a/medium",
    }),
  ),
  sql: (p: PublishImageParams) => sql`
    update posts set status = ${p.publishedAt === null ? "pending" : "active"}::post_status, status_reason = null,
      published_at = ${p.publishedAt}::timestamptz, thumbnail_url = ${p.thumbnailUrl}::text
    where id = ${p.id}::uuid`,
});
