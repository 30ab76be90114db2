import { sql, statement, text } from "../../statement.ts";

/**
 * Those among these keys of staged bytes that something still needs. Relies on uploads_staged_key_key,
 * images_staged_key_key, avatars_staged_key_key.
 */
export const findKeptStaged = statement({
  name: "media.findKeptStaged",
  columns: { key: text },
  examples: [{ keys: ["staged/a"] }],
  sql: (p: { keys: readonly string[] }) => sql`
    select staged_key as "key" from uploads where staged_key = any(${p.keys}::text[])
    union all
    select staged_key from images where staged_key = any(${p.keys}::text[]) and stored_bytes > 0
    union all
    select staged_key from avatars where staged_key = any(${p.keys}::text[])`,
});
