import { json, nullable, sql, statement, uuid } from "../../statement.ts";
import type { VariantJson } from "../post/card-json.ts";

/**
 * What lies under a media key: a post's image, or an avatar, which has no post. No row before it is processed. Relies on
 * images_media_key_key, avatars_media_key_key.
 */
export const findFile = statement({
  name: "media.findFile",
  columns: { postId: nullable(uuid), variants: json<VariantJson[]>() },
  examples: [{ key: "A".repeat(22) }],
  sql: (p: { key: string }) => sql`
    select post_id as "postId", variants as "variants" from images where media_key = ${p.key}::text and processed_at is not null
    union all
    select null, variants from avatars where media_key = ${p.key}::text and processed_at is not null`,
});
