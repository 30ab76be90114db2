import { defineCache, tag } from "@medley/cache";
import type { VariantJson } from "@medley/db/sql/post/card-json";
import type { Context } from "../context.ts";
import { accessTag } from "../post/cached.ts";

const mediaTag = (key: string) => tag("media", key);

const daySeconds = 86_400;

/** The variants under a media key, and the post they belong to, which an avatar has none of. Written once. */
export const mediaFiles = defineCache<string, { postId: string | null; variants: VariantJson[] } | null>({
  name: "media-file",
  version: 1,
  ttlSeconds: daySeconds,
  nullTtlSeconds: 5,
  key: (key) => key,
  tags: (key) => [mediaTag(key)],
});

/** Whether anybody may see a post's bytes, and whether anybody may keep them; null for a post that isn't there. */
export const mediaAccess = defineCache<string, { open: boolean; listed: boolean } | null>({
  name: "media-access",
  version: 1,
  ttlSeconds: daySeconds,
  nullTtlSeconds: 5,
  key: (postId) => postId,
  tags: (postId) => [accessTag(postId)],
});

/** Whoever writes or removes the bytes under these keys calls this once it is committed. */
export async function forgetMedia(ctx: Pick<Context, "cache">, ...keys: string[]): Promise<void> {
  await ctx.cache.forget(...keys.map(mediaTag));
}
