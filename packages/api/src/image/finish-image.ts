import { finishImage as writeVariants } from "@medley/db/sql/image/finish-image";
import { lockProcessing } from "@medley/db/sql/image/lock-processing";
import { publishImage } from "@medley/db/sql/image/publish-image";
import type { VariantJson } from "@medley/db/sql/post/card-json";
import { insertSubmission } from "@medley/db/sql/submission/insert-submission";
import type { ProcessedImage } from "@medley/media";
import { forgetAlbumsHolding } from "../album/cached.ts";
import { maySkipQueue } from "../clip/rules.ts";
import { forgetMedia } from "../media/cached.ts";
import { dropStaged, type Processing } from "../media/processing.ts";
import { forgetAccess, forgetUnlisted } from "../post/cached.ts";
import { mediaUrl } from "./present-image.ts";

type Made = Pick<ProcessedImage, "width" | "height" | "frames" | "thumbhash"> & {
  variants: VariantJson[];
  bytes: number;
};

/**
 * Writes what processing made and publishes the post, or puts it into the queue, in one transaction. Whoever comes
 * second, or after its author deleted it, changes nothing.
 */
export async function finishImage(
  work: Processing,
  { postId, mediaKey, stagedKey }: { postId: string; mediaKey: string; stagedKey: string },
  made: Made,
): Promise<void> {
  const { db, clock, cache, config } = work;
  const finished = await db.transaction(async (tx) => {
    const post = await tx.maybe(lockProcessing({ postId }));
    if (!post) return null;
    const now = clock.now();
    const { width, height, frames, thumbhash, bytes } = made;
    const variants = JSON.stringify(made.variants);
    await tx.many(writeVariants({ postId, width, height, frames, variants, bytes, thumbhash, now }));
    const atOnce = post.visibility === "private" || post.reviewed || !config.queueImages || maySkipQueue(post, config);
    await tx.many(
      publishImage({ id: postId, publishedAt: atOnce ? now : null, thumbnailUrl: mediaUrl(mediaKey, "medium") }),
    );
    if (!atOnce) await tx.many(insertSubmission({ postId, note: "", now }));
    return { listed: atOnce && post.visibility === "public" };
  });
  if (!finished) return;
  await dropStaged(work, stagedKey);
  if (!cache) return;
  await Promise.all([
    finished.listed ? forgetAccess({ cache }, postId) : forgetUnlisted({ cache }, postId),
    forgetMedia({ cache }, mediaKey),
    forgetAlbumsHolding({ cache, db }, postId),
  ]);
}
