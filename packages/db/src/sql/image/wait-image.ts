import { sql, statement } from "../../statement.ts";

/** Says what an image in processing waits for; such a wait is no attempt. Relies on images_pkey. */
export const waitImage = statement({
  name: "image.waitImage",
  columns: {},
  examples: [{ postId: "00000000-0000-7000-8000-000000000000", waitsFor: "scanner" }],
  sql: (p: { postId: string; waitsFor: string }) => sql`
    update images set waits_for = ${p.waitsFor}::text, attempts = greatest(attempts - 1, 0)
    where post_id = ${p.postId}::uuid and processed_at is null and failure is null`,
});
