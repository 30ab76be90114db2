import { type Executor, newId } from "@medley/db";
import { findSubmitted } from "@medley/db/sql/clip/find-submitted";
import { findOwnImage } from "@medley/db/sql/image/find-own-image";
import { insertImage } from "@medley/db/sql/image/insert-image";
import { insertPost } from "@medley/db/sql/post/insert-post";
import { attachTags } from "@medley/db/sql/tag/attach-tags";
import { deleteUpload } from "@medley/db/sql/upload/delete-upload";
import { lockUpload } from "@medley/db/sql/upload/lock-upload";
import { settleUpload } from "@medley/db/sql/upload/settle-upload";
import { memberOf } from "../actor.ts";
import { appendImages } from "../album/add-images.ts";
import { forgetAlbums } from "../album/cached.ts";
import { lockAlbum } from "../album/lock-album.ts";
import type { Context } from "../context.ts";
import { conflict, notFound } from "../errors.ts";
import { renderMarkdown } from "../markdown/render-markdown.ts";
import { newMediaKey } from "../media/media-key.ts";
import { postSlug } from "../slug.ts";
import { keepTags } from "../tag/keep-tags.ts";
import { titleOf } from "./rules.ts";
import type { CompletedUpload, CompleteUploadInput } from "./schema.ts";

/** What came of it: where staged bytes lie that nobody needs any more, for a file that was posted before. */
interface Completion {
  answer: CompletedUpload;
  needless: string | null;
}

/**
 * Makes a post of an uploaded file and has it processed; identical bytes by the same member answer their earlier post.
 * Asked again, it answers the same. Throws `not_found`, or `conflict` with reason `not_stored`
 * for a file whose bytes haven't come.
 */
export async function completeUpload(ctx: Context, input: CompleteUploadInput): Promise<CompletedUpload> {
  const { answer, needless } = await completeOnce(ctx, input);
  if (needless) await ctx.media.storage.remove(needless).catch(() => {}); // swept within a day
  if (input.albumId) await forgetAlbums(ctx, { id: input.albumId, owner: memberOf(ctx.actor).username });
  if (answer.status === "processing") await ctx.media.queue.add({ kind: "image", id: answer.id });
  return answer;
}

/** Somebody with the same bytes, who was a moment faster, makes the second try find their post. */
async function completeOnce(ctx: Context, input: CompleteUploadInput): Promise<Completion> {
  const attempt = () => ctx.db.transaction((tx) => complete(tx, ctx, input));
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof SameBytes) return await attempt();
    throw error;
  }
}

class SameBytes extends Error {}

async function complete(tx: Executor, ctx: Context, input: CompleteUploadInput): Promise<Completion> {
  const { id: ownerId } = memberOf(ctx.actor);
  const upload = await tx.maybe(lockUpload({ id: input.uploadId, ownerId }));
  if (!upload) {
    const made = await tx.maybe(findSubmitted({ authorId: ownerId, clientKey: input.clientKey }));
    if (!made) throw notFound("Upload");
    return { answer: { ...made, duplicateOf: null }, needless: null };
  }
  const { stagedKey, bytes, sha256, format, width, height, frames, fileName } = upload;
  const earlier = sha256 && (await tx.maybe(findOwnImage({ ownerId, sha256 })));
  if (earlier) {
    const { id, slug } = earlier;
    await tx.many(settleUpload({ id: upload.id }));
    await putIntoAlbum(tx, ctx, { albumId: input.albumId, postId: id });
    return { answer: { ...earlier, duplicateOf: { id, slug } }, needless: stagedKey };
  }
  if (!stagedKey || !bytes || !sha256 || !format || !width || !height || !frames) {
    throw conflict("The file hasn't arrived yet. Send it first.", { reason: "not_stored" });
  }
  await tx.many(deleteUpload({ id: upload.id }));
  const post = await writePost(tx, ctx, { input, fileName });
  if (!post.isNew) return { answer: { ...post.made, duplicateOf: null }, needless: stagedKey };
  const postId = post.made.id;
  const file = { sha256, fileName, format, width, height, frames, stagedKey, bytes };
  const held = await tx.maybe(insertImage({ ...file, postId, ownerId, mediaKey: newMediaKey() }));
  if (!held) throw new SameBytes();
  await putIntoAlbum(tx, ctx, { albumId: input.albumId, postId });
  return { answer: { ...post.made, duplicateOf: null }, needless: null };
}

async function writePost(
  tx: Executor,
  ctx: Context,
  { input, fileName }: { input: CompleteUploadInput; fileName: string },
) {
  const { id: authorId } = memberOf(ctx.actor);
  const { clientKey, description, nsfw, visibility, language = null, title = titleOf(fileName) } = input;
  const now = ctx.clock.now();
  const id = newId(now.getTime());
  const slug = postSlug(title);
  const descriptionHtml = renderMarkdown(description, { flavour: "description" });
  const tags = await keepTags(tx, input.tags, now);
  const words = { title, slug, description, descriptionHtml, nsfw, language, visibility };
  const state = { kind: "image", status: "processing", thumbnailUrl: null, publishedAt: null } as const;
  const made = await tx.maybe(insertPost({ id, authorId, clientKey, ...words, ...state, now }));
  if (!made) return { isNew: false, made: await tx.one(findSubmitted({ authorId, clientKey })) };
  if (tags.length > 0) await tx.many(attachTags({ postId: id, tagIds: tags.map((tag) => tag.id) }));
  return { isNew: true, made: { id, slug, status: "processing" as const } };
}

async function putIntoAlbum(
  tx: Executor,
  ctx: Context,
  { albumId, postId }: { albumId: string | undefined; postId: string },
) {
  if (!albumId) return;
  const album = await lockAlbum(tx, memberOf(ctx.actor), albumId);
  await appendImages(tx, album, [postId], ctx.clock.now());
}
