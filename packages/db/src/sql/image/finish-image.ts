import { sql, statement } from "../../statement.ts";

export interface FinishImageParams {
  postId: string;
  width: number;
  height: number;
  frames: number;
  /** JSON: `[{ name, width, height, bytes, type }]`. */
  variants: string;
  bytes: number;
  thumbhash: string;
  now: Date;
}

/** Writes what processing made of an image that the caller locked; usage follows by trigger. Relies on images_pkey. */
export const finishImage = statement({
  name: "image.finishImage",
  columns: {},
  examples: [
    {
      ...{ postId: "00000000-0000-7000-8000-000000000000", width: 10, height: 10, frames: 1, bytes: 1_000 },
      ...{ variants: '[{"name":"small"}]', thumbhash: "", now: new Date(0) },
    },
  ],
  sql: (p: FinishImageParams) => sql`
    update images set width = ${p.width}::int, height = ${p.height}::int, frames = ${p.frames}::smallint,
      variants = ${p.variants}::jsonb, thumbhash = ${p.thumbhash}::text, stored_bytes = ${p.bytes}::int,
      staged_key = null, waits_for = null, processed_at = ${p.now}::timestamptz
    where post_id = ${p.postId}::uuid`,
});
