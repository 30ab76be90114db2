import { setCover as writeCover } from "@medley/db/sql/album/set-cover";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { forgetAlbums } from "./cached.ts";
import { lockAlbum } from "./lock-album.ts";
import type { AlbumCover, SetCoverInput } from "./schema.ts";

/** Chooses the picture that stands for an album among its images. Throws `not_found` for any other, `forbidden`. */
export async function setCover(ctx: Context, { id, postId }: SetCoverInput): Promise<AlbumCover> {
  const member = memberOf(ctx.actor);
  const written = await ctx.db.transaction(async (tx) => {
    await lockAlbum(tx, member, id);
    return tx.maybe(writeCover({ albumId: id, postId, now: ctx.clock.now() }));
  });
  if (!written) throw notFound("Image");
  await forgetAlbums(ctx, { id, owner: member.username });
  return { id, ...written };
}
