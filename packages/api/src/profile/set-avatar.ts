import { type Executor, newId } from "@medley/db";
import { insertAvatar } from "@medley/db/sql/avatar/insert-avatar";
import { deleteUpload } from "@medley/db/sql/upload/delete-upload";
import { lockUpload } from "@medley/db/sql/upload/lock-upload";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { conflict, notFound } from "../errors.ts";
import { newMediaKey } from "../media/media-key.ts";
import { getAvatar } from "./get-avatar.ts";
import type { AvatarState, SetAvatarInput } from "./schema.ts";

/**
 * Makes an uploaded file the member's picture, once it is processed; `profile.avatar` tells when. Throws `not_found`, or
 * `conflict` with reason `not_stored` for a file whose bytes haven't come.
 */
export async function setAvatar(ctx: Context, { uploadId }: SetAvatarInput): Promise<AvatarState> {
  // By the real time, as the later of two is the one shown.
  const id = newId();
  await ctx.db.transaction((tx) => takeOver(tx, ctx, { id, uploadId }));
  await ctx.media.queue.add({ kind: "avatar", id });
  return await getAvatar(ctx);
}

async function takeOver(tx: Executor, ctx: Context, { id, uploadId }: { id: string; uploadId: string }): Promise<void> {
  const { id: ownerId } = memberOf(ctx.actor);
  const upload = await tx.maybe(lockUpload({ id: uploadId, ownerId }));
  if (!upload) throw notFound("Upload");
  const { stagedKey, bytes } = upload;
  if (!stagedKey || !bytes) throw conflict("The file hasn't arrived yet. Send it first.", { reason: "not_stored" });
  await tx.many(deleteUpload({ id: uploadId }));
  await tx.many(insertAvatar({ id, ownerId, mediaKey: newMediaKey(), stagedKey, bytes, now: ctx.clock.now() }));
}
