import type { Executor } from "@medley/db";
import { findNeighbours } from "@medley/db/sql/album/find-neighbours";
import { listItems } from "@medley/db/sql/album/list-items";
import { placeItems } from "@medley/db/sql/album/place-items";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { forgetAlbums } from "./cached.ts";
import { lockAlbum } from "./lock-album.ts";
import { positionBetween, positionsAfter } from "./positions.ts";
import type { ReorderAlbumInput, ReorderedAlbum } from "./schema.ts";

/** Moves one image before another or to the end: one row is written. Throws `not_found`, `forbidden`. */
export async function reorderAlbum(ctx: Context, input: ReorderAlbumInput): Promise<ReorderedAlbum> {
  const { id, postId, before } = input;
  const member = memberOf(ctx.actor);
  if (before !== postId) {
    await ctx.db.transaction(async (tx) => {
      await lockAlbum(tx, member, id);
      await place(tx, input, ctx.clock.now());
    });
    await forgetAlbums(ctx, { id, owner: member.username });
  }
  return { id, postId };
}

async function place(tx: Executor, { id: albumId, postId, before }: ReorderAlbumInput, now: Date): Promise<void> {
  const found = await tx.maybe(findNeighbours({ albumId, postId, before }));
  if (!found || (before !== null && !found.hasNext)) throw notFound("Image");
  const position = positionBetween(found.previous, found.next);
  if (position !== undefined) {
    await tx.many(placeItems({ albumId, postIds: [postId], positions: [position], now }));
    return;
  }
  const { ids } = await tx.one(listItems({ albumId }));
  const rest = ids.filter((other) => other !== postId);
  const at = before === null ? rest.length : rest.indexOf(before);
  const postIds = rest.toSpliced(at, 0, postId);
  await tx.many(placeItems({ albumId, postIds, positions: positionsAfter(null, postIds.length), now }));
}
