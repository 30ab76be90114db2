import { findNewest } from "@medley/db/sql/avatar/find-newest";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { mediaUrl } from "../image/present-image.ts";
import type { AvatarState } from "./schema.ts";

/** How the picture fares that the member gave last. */
export async function getAvatar(ctx: Context): Promise<AvatarState> {
  const newest = await ctx.db.maybe(findNewest({ ownerId: memberOf(ctx.actor).id }));
  if (!newest) return { status: "none", avatarUrl: null, reason: null };
  if (newest.failure) return { status: "failed", avatarUrl: null, reason: newest.failure };
  if (!newest.processed) return { status: "processing", avatarUrl: null, reason: null };
  return { status: "active", avatarUrl: mediaUrl(newest.mediaKey, "avatar"), reason: null };
}
