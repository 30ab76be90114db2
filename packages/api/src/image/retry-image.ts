import { retryImage as takeBack } from "@medley/db/sql/image/retry-image";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { conflict, notFound } from "../errors.ts";
import { forgetPost } from "../post/cached.ts";
import type { RetriedImage, RetryImageInput } from "./schema.ts";

/**
 * Has an image processed again that failed. Throws `not_found` for one that isn't the member's own or didn't fail, or
 * `conflict` with reason `not_retryable` for one whose bytes are gone.
 */
export async function retryImage(ctx: Context, { id }: RetryImageInput): Promise<RetriedImage> {
  const { id: ownerId } = memberOf(ctx.actor);
  const row = await ctx.db.maybe(takeBack({ id, ownerId }));
  if (!row) throw notFound("Failed image");
  if (!row.again) {
    throw conflict("Trying again can't help this image. Upload it anew.", { reason: "not_retryable" });
  }
  await forgetPost(ctx, id);
  await ctx.media.queue.add({ kind: "image", id });
  return { id, slug: row.slug, status: "processing" };
}
