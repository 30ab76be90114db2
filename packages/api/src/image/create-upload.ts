import { newId } from "@medley/db";
import { findUsage } from "@medley/db/sql/media/find-usage";
import { findAnnounced } from "@medley/db/sql/upload/find-announced";
import { insertUpload } from "@medley/db/sql/upload/insert-upload";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { ProductError } from "../errors.ts";
import { mostImageBytes } from "./rules.ts";
import type { CreateUploadInput, UploadTicket } from "./schema.ts";

/**
 * Announces a file: its size counts against the member's quota from here on, so that parallel uploads can't pass it
 * together. Throws `too_large` for a file above the limit (reason `file`) or beyond the quota (reason `over_quota`).
 */
export async function createUpload(ctx: Context, input: CreateUploadInput): Promise<UploadTicket> {
  const { id: ownerId } = memberOf(ctx.actor);
  const { fileName, bytes, clientKey } = input;
  if (bytes > mostImageBytes) {
    const facts = { reason: "file", field: "bytes", limit: mostImageBytes };
    throw new ProductError("too_large", "An image has at most 10 MB.", facts);
  }
  const now = ctx.clock.now();
  const uploadId = await ctx.db.transaction(async (tx) => {
    const made = await tx.maybe(insertUpload({ id: newId(now.getTime()), ownerId, clientKey, fileName, bytes, now }));
    if (!made) return (await tx.one(findAnnounced({ ownerId, clientKey }))).id;
    const usage = await tx.one(findUsage({ userId: ownerId }));
    if (usage.bytes > ctx.config.quotaBytes) throw overQuota(ctx.config.quotaBytes, usage.bytes - bytes);
    return made.id;
  });
  return { uploadId, method: "PUT", path: `/api/uploads/${uploadId}` };
}

function overQuota(limit: number, used: number): ProductError {
  const facts = { reason: "over_quota", limit, remaining: Math.max(0, limit - used) };
  return new ProductError("too_large", "Your storage is full. Delete images you no longer need.", facts);
}
