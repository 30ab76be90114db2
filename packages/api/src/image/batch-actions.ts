import type { Executor } from "@medley/db";
import { deleteItems } from "@medley/db/sql/album/delete-items";
import { lockAlbums } from "@medley/db/sql/album/lock-albums";
import { changeShown } from "@medley/db/sql/image/change-shown";
import { deleteImages } from "@medley/db/sql/image/delete-images";
import { enterQueue } from "@medley/db/sql/submission/enter-queue";
import { withdrawSubmissions } from "@medley/db/sql/submission/withdraw-submissions";
import { attachTagsToAll } from "@medley/db/sql/tag/attach-tags-to-all";
import type { Member } from "../actor.ts";
import { appendImages } from "../album/add-images.ts";
import { can } from "../album/policy.ts";
import type { Context } from "../context.ts";
import { forbidden, notFound } from "../errors.ts";
import { editedAt } from "../post/edit-rules.ts";
import { readerOf } from "../post/policy.ts";
import type { PostVisibility } from "../post/schema.ts";
import { shownByActor } from "../post/shown-status.ts";
import { keepTags } from "../tag/keep-tags.ts";
import { mostTags } from "../tag/schema.ts";
import type { OwnImage, Refused } from "./batch-images.ts";
import type { BatchAction } from "./batch-schema.ts";

/** Deletes locked images for good. Answers those that changed, as the others below do. */
export async function deleteAll(tx: Executor, images: OwnImage[]): Promise<OwnImage[]> {
  if (images.length > 0) await tx.many(deleteImages({ ids: idsOf(images) }));
  return images;
}

export async function changeVisibility(
  tx: Executor,
  ctx: Context,
  images: readonly OwnImage[],
  visibility: PostVisibility,
): Promise<OwnImage[]> {
  const changed = images.filter((image) => image.visibility !== visibility);
  if (changed.length === 0) return [];
  const shown = changed.map((image) => shownByActor(ctx, image, visibility));
  const [statuses, publishedAt] = [shown.map(({ status }) => status), shown.map(({ publishedAt }) => publishedAt)];
  await tx.many(changeShown({ ids: idsOf(changed), visibility, statuses, publishedAt }));
  const turned = (to: "pending" | "active") =>
    idsOf(changed.filter(({ status }, index) => status !== to && statuses[index] === to));
  const [queued, withdrawn] = [turned("pending"), turned("active")];
  if (queued.length > 0) await tx.many(enterQueue({ postIds: queued, now: ctx.clock.now() }));
  if (withdrawn.length > 0) await tx.many(withdrawSubmissions({ postIds: withdrawn }));
  return changed;
}

/** Adds tags to those that have room for them. */
export async function tagAll(
  tx: Executor,
  ctx: Context,
  { images, names, refused }: { images: readonly OwnImage[]; names: readonly string[]; refused: Refused },
): Promise<OwnImage[]> {
  const now = ctx.clock.now();
  const tagIds = (await keepTags(tx, names, now)).map(({ id }) => id);
  const changed = images.filter((image) => {
    const together = new Set([...image.tagIds, ...tagIds]).size;
    if (together > mostTags) refused.set(image.id, "too_many_tags");
    return together <= mostTags && together > image.tagIds.length;
  });
  if (changed.length === 0) return [];
  const edited = idsOf(changed.filter((image) => editedAt(image, now) === now));
  await tx.many(attachTagsToAll({ postIds: idsOf(changed), tagIds, edited, now }));
  return changed;
}

interface Move {
  member: Member;
  ids: readonly string[];
  action: Extract<BatchAction, { do: "move" }>;
}

/** Puts images at the end of one album and takes them out of another, both of them the member's. */
export async function moveAll(tx: Executor, ctx: Context, { member, ids, action }: Move) {
  const { albumId, from } = action;
  const now = ctx.clock.now();
  const wanted = [...new Set([albumId, from ?? albumId])];
  const albums = await tx.many(lockAlbums({ ids: wanted, reader: readerOf(member) }));
  const to = albums.find(({ id }) => id === albumId);
  if (!to || albums.length < wanted.length) throw notFound("Album");
  if (!albums.every((album) => can(member, "edit", album))) throw forbidden("Only its owner may change this album.");
  const known = await appendImages(tx, to, ids, now);
  if (from !== undefined && from !== albumId) {
    await tx.one(deleteItems({ albumId: from, postIds: [...known], now }));
  }
  const refused: Refused = new Map();
  for (const id of ids) if (!known.has(id)) refused.set(id, "not_found");
  return { refused, albums };
}

const idsOf = (images: readonly OwnImage[]) => images.map(({ id }) => id);
