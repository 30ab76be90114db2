import type { Executor } from "@medley/db";
import { lockOwnImages } from "@medley/db/sql/image/lock-own-images";
import { type Member, memberOf } from "../actor.ts";
import { forgetAlbums } from "../album/cached.ts";
import type { Context } from "../context.ts";
import { forgetShown } from "../post/forget-shown.ts";
import { changeVisibility, deleteAll, moveAll, tagAll } from "./batch-actions.ts";
import type { BatchImagesInput, BatchRefusal, BatchResult } from "./batch-schema.ts";

/**
 * Does one thing with a selection of one's own images, in a fixed number of statements however many they are; what
 * can't be done with one is told beside it, and the others are done. Throws `not_found` or `forbidden` for an album.
 */
export async function batchImages(ctx: Context, { ids, action }: BatchImagesInput): Promise<BatchResult> {
  const member = memberOf(ctx.actor);
  const { refused, images, albums } = await ctx.db.transaction(async (tx) => {
    // Albums before posts, as whoever puts an image into one does.
    const move = action.do === "move" ? await moveAll(tx, ctx, { member, ids, action }) : null;
    if (move) return { ...move, images: [] };
    const images = await lockImages(tx, member, ids);
    const refused = new Map<string, BatchRefusal>(missing(ids, images));
    const rest = images.filter((image) => refuse(image, action.do, refused));
    const done = await act(tx, ctx, { images: rest, action, refused });
    return { refused, images: done, albums: [] };
  });
  if (images.length > 0) await forgetShown(ctx, ...images);
  await forgetAlbums(ctx, ...albums);
  return { items: ids.map((id) => resultOf(id, refused.get(id))) };
}

const lockImages = (tx: Executor, { id: ownerId }: Member, ids: readonly string[]) =>
  tx.many(lockOwnImages({ ids, ownerId }));

export type OwnImage = Awaited<ReturnType<typeof lockImages>>[number];
export type Refused = Map<string, BatchRefusal>;

function act(
  tx: Executor,
  ctx: Context,
  { images, action, refused }: { images: OwnImage[]; action: BatchImagesInput["action"]; refused: Refused },
): Promise<OwnImage[]> {
  switch (action.do) {
    case "delete":
      return deleteAll(tx, images);
    case "visibility":
      return changeVisibility(tx, ctx, images, action.visibility);
    case "tag":
      return tagAll(tx, ctx, { images, names: action.add, refused });
    case "move":
      return Promise.resolve([]);
  }
}

function missing(ids: readonly string[], images: readonly OwnImage[]): [string, BatchRefusal][] {
  const found = new Set(images.map(({ id }) => id));
  return ids.filter((id) => !found.has(id)).map((id) => [id, "not_found"]);
}

/** Notes why it can't be done with an image; true when it can. */
function refuse({ id, status }: OwnImage, what: "delete" | "visibility" | "tag" | "move", refused: Refused): boolean {
  if (status === "removed") refused.set(id, "removed_by_staff");
  else if (status === "rejected" && what !== "delete") refused.set(id, "not_editable");
  return !refused.has(id);
}

function resultOf(id: string, error: BatchRefusal | undefined): BatchResult["items"][number] {
  return error ? { id, ok: false, error } : { id, ok: true };
}
