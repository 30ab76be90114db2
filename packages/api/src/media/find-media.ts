import { findAccess } from "@medley/db/sql/media/find-access";
import { findFile } from "@medley/db/sql/media/find-file";
import { findOpenPost } from "@medley/db/sql/post/find-open-post";
import type { App, Context } from "../context.ts";
import { readerOf } from "../post/policy.ts";
import { mediaAccess, mediaFiles } from "./cached.ts";
import { storageKeyOf } from "./media-key.ts";

/** A variant's bytes, as they are to be served. */
export interface FoundMedia {
  storageKey: string;
  type: string;
  bytes: number;
  /** Anybody may see and keep them. */
  shared: boolean;
}

type Looking = Pick<App, "db" | "cache">;

/**
 * The bytes under a media key, if the reader may see them: hidden and missing look the same. Nothing is asked of the
 * database for public ones that are known, and who asks is looked up only for those that not everybody may see.
 */
export async function findMedia(
  app: Looking,
  { key, variant }: { key: string; variant: string },
  reader: () => Promise<Context>,
): Promise<FoundMedia | null> {
  const file = await app.cache.get(mediaFiles, key, () => app.db.maybe(findFile({ key })));
  const found = file?.variants.find(({ name }) => name === variant);
  if (!file || !found) return null;
  const { type, bytes } = found;
  const media = { storageKey: storageKeyOf(key, variant), type, bytes };
  const { postId } = file;
  if (postId === null) return { ...media, shared: true };
  const access = await app.cache.get(mediaAccess, postId, async () => {
    const row = await app.db.maybe(findAccess({ postId }));
    return row && { open: row.open, listed: row.listed };
  });
  if (!access) return null;
  if (access.open || (await mayOpenClosed(await reader(), postId))) return { ...media, shared: access.listed };
  return null;
}

/** Authors and staff see what others don't, until it is deleted: asked anew each time. */
async function mayOpenClosed(ctx: Context, postId: string): Promise<boolean> {
  if (ctx.actor.kind === "visitor") return false;
  const post = await ctx.db.maybe(findOpenPost({ id: postId, reader: readerOf(ctx.actor) }));
  return post !== null && post.status !== "deleted";
}
