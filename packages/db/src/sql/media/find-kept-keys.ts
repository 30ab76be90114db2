import { sql, statement, text } from "../../statement.ts";

/**
 * Those among these media keys that still have bytes or will have. Relies on images_media_key_key,
 * avatars_media_key_key.
 */
export const findKeptKeys = statement({
  name: "media.findKeptKeys",
  columns: { key: text },
  examples: [{ keys: ["A".repeat(22)] }],
  sql: (p: { keys: readonly string[] }) => sql`
    select media_key as "key" from images where media_key = any(${p.keys}::text[]) and stored_bytes > 0
    union all
    select media_key from avatars where media_key = any(${p.keys}::text[])`,
});
