import type { Executor } from "@medley/db";
import { insertItems } from "@medley/db/sql/album/insert-items";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { forgetAlbums } from "./cached.ts";
import { type LockedAlbum, lockAlbum } from "./lock-album.ts";
import { positionsAfter } from "./positions.ts";
import type { AlbumImagesInput, AlbumImagesResult } from "./schema.ts";

/**
 * Puts the owner's own images at the end of an album; one that is there already keeps its place. An image may be in
 * several albums. Two statements however many they are. Throws `not_found`, `forbidden` for the album.
 */
export async function addImages(ctx: Context, { id, postIds }: AlbumImagesInput): Promise<AlbumImagesResult> {
  const member = memberOf(ctx.actor);
  const known = await ctx.db.transaction(async (tx) =>
    appendImages(tx, await lockAlbum(tx, member, id), postIds, ctx.clock.now()),
  );
  await forgetAlbums(ctx, { id, owner: member.username });
  return { items: postIds.map((postId) => outcome(postId, known.has(postId))) };
}

/** The same within a transaction that locked the album; answers which of the images its owner has. */
export async function appendImages(
  tx: Executor,
  { id: albumId, ownerId, lastPosition }: LockedAlbum,
  wanted: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const postIds = [...new Set(wanted)];
  const positions = positionsAfter(lastPosition, postIds.length);
  const { known } = await tx.one(insertItems({ albumId, ownerId, postIds, positions, now }));
  return new Set(known);
}

export function outcome(id: string, ok: boolean): AlbumImagesResult["items"][number] {
  return ok ? { id, ok } : { id, ok, error: "not_found" };
}
