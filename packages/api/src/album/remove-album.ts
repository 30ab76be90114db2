import { deleteAlbum } from "@medley/db/sql/album/delete-album";
import { memberOf } from "../actor.ts";
import { audit } from "../audit/audit.ts";
import type { Context } from "../context.ts";
import { forgetAlbums } from "./cached.ts";
import { lockAlbum } from "./lock-album.ts";
import type { RemoveAlbumInput, RemovedAlbum } from "./schema.ts";

/** Deletes an album and leaves its images: for its owner, and for staff, whose act is logged. Throws `not_found`, `forbidden`. */
export async function removeAlbum(ctx: Context, { id }: RemoveAlbumInput): Promise<RemovedAlbum> {
  const member = memberOf(ctx.actor);
  const owner = await ctx.db.transaction(async (tx) => {
    const { ownerId, owner, title } = await lockAlbum(tx, member, id, "remove");
    await tx.many(deleteAlbum({ id }));
    if (ownerId === member.id) return owner;
    const target = { targetKind: "album", targetIds: [id] } as const;
    await audit(tx, {
      ...{ actorId: member.id, action: "album.remove", ...target },
      ...{ detail: { ownerId, title }, now: ctx.clock.now() },
    });
    return owner;
  });
  await forgetAlbums(ctx, { id, owner });
  return { id };
}
