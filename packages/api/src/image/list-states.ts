import { ownStates } from "@medley/db/sql/image/own-states";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { presentImage } from "./present-image.ts";
import { type ImageFailure, isWorthRetrying } from "./rules.ts";
import type { ImageStates, ImageStatusInput } from "./schema.ts";

/** How the member's own images fare, for the page that waits for them. One statement. */
export async function listStates(ctx: Context, { ids }: ImageStatusInput): Promise<ImageStates> {
  const { id: ownerId } = memberOf(ctx.actor);
  const rows = await ctx.db.many(ownStates({ ownerId, ids }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const items = [...new Set(ids)].flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { failure, waitsFor, image, status, ...rest } = row;
    const retryable = status === "failed" && failure !== null && isWorthRetrying(failure as ImageFailure);
    return [{ ...rest, status, reason: failure ?? waitsFor, retryable, image: presentImage(image) }];
  });
  return { items };
}
