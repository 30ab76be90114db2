import { sql, statement, uuid } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export interface InsertImageParams {
  postId: string;
  ownerId: string;
  sha256: Uint8Array;
  fileName: string;
  format: "jpeg" | "png" | "gif" | "webp";
  width: number;
  height: number;
  frames: number;
  mediaKey: string;
  stagedKey: string;
  bytes: number;
}

/**
 * Gives a post its image, still to be processed, unless its owner has a post of the same bytes; then there is no row. A
 * call that runs beside another with the same bytes waits for it. Relies on images_owner_id_sha256_claimed_key.
 */
export const insertImage = statement({
  name: "image.insertImage",
  columns: { postId: uuid },
  examples: [
    {
      ...{ postId: nobody, ownerId: nobody, sha256: Buffer.alloc(32), fileName: "cat.jpg", format: "jpeg" },
      ...{ width: 10, height: 10, frames: 1, mediaKey: "A".repeat(22), stagedKey: "staged/a", bytes: 1_000 },
    },
  ],
  sql: (p: InsertImageParams) => sql`
    insert into images (post_id, owner_id, sha256, file_name, format, width, height, frames, media_key, staged_key,
      stored_bytes)
    values (${p.postId}::uuid, ${p.ownerId}::uuid, ${p.sha256}::bytea, ${p.fileName}::text, ${p.format}::image_format,
      ${p.width}::int, ${p.height}::int, ${p.frames}::smallint, ${p.mediaKey}::text, ${p.stagedKey}::text,
      ${p.bytes}::int)
    on conflict (owner_id, sha256) where claimed do nothing
    returning post_id as "postId"`,
});
