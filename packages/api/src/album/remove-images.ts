import { deleteItems } from "@medley/db/sql/album/delete-items";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { outcome } from "./add-images.ts";
import { forgetAlbums } from "./cached.ts";
import { lockAlbum } from "./lock-album.ts";
import type { AlbumImagesInput, AlbumImagesResult } from "./schema.ts";

/** Takes images out of an album; what isn't in it is out of it. Throws `not_found`, `forbidden` for the album. */
export async function removeImages(ctx: Context, { id, postIds }: AlbumImagesInput): Promise<AlbumImagesResult> {
  const member = memberOf(ctx.actor);
  await ctx.db.transaction(async (tx) => {
    await lockAlbum(tx, member, id);
    await tx.one(deleteItems({ albumId: id, postIds, now: ctx.clock.now() }));
  });
  await forgetAlbums(ctx, { id, owner: member.username });
  return { items: postIds.map((postId) => outcome(postId, true)) };
}
