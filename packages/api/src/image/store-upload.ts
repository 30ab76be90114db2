import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Readable } from "node:stream";
import { findUpload } from "@medley/db/sql/upload/find-upload";
import { stageUpload } from "@medley/db/sql/upload/stage-upload";
import { ImageError, type ImageHeader, readHeader, StorageError } from "@medley/media";
import { memberOf, requireWriting } from "../actor.ts";
import type { Context } from "../context.ts";
import { invalid, notFound, ProductError, unavailable } from "../errors.ts";
import type { StoredUpload } from "./schema.ts";

export interface SentBytes {
  uploadId: string;
  body: Readable;
  /** What the sender says of the body's size. */
  length: number | null;
  /** And of its hash, in hexadecimal digits. */
  sha256: string | null;
  /** Ends the reading when the sender is gone. */
  signal: AbortSignal;
}

/**
 * Takes an announced file's bytes, never whole in memory; sending them again replaces them. What they are is read from
 * the bytes alone. Throws `not_found`, `too_large` (`more_than_announced`, or what `readHeader` finds too large),
 * `invalid` (`wrong_length`, `wrong_checksum`, `wrong_kind`, `unreadable`, `too_small`) and `unavailable`
 * (`storage_full`, `storage_unavailable`); nothing is kept then.
 */
export async function storeUpload(ctx: Context, sent: SentBytes): Promise<StoredUpload> {
  const { id: ownerId } = requireWriting(memberOf(ctx.actor));
  await ctx.limits.consume("overall", ownerId);
  const upload = await ctx.db.maybe(findUpload({ id: sent.uploadId, ownerId }));
  if (!upload) throw notFound("Upload");
  if (sent.length !== null) checkLength(sent.length, upload.declaredBytes);
  const stagedKey = `staged/${upload.id}-${randomBytes(8).toString("hex")}`;
  try {
    const { bytes, header, sha256 } = await stage(ctx, sent, { stagedKey, declaredBytes: upload.declaredBytes });
    const { id } = upload;
    const kept = await ctx.db.maybe(
      stageUpload({ id, ownerId, stagedKey, bytes, sha256, ...header, now: ctx.clock.now() }),
    );
    if (!kept) throw notFound("Upload");
    if (kept.replaced) await drop(ctx, kept.replaced);
    const { width, height, format } = header;
    return { id, bytes, width, height, format };
  } catch (error) {
    await drop(ctx, stagedKey);
    throw refusalOf(error);
  }
}

async function stage(ctx: Context, sent: SentBytes, { stagedKey, declaredBytes }: Staging) {
  const { storage } = ctx.media;
  const { bytes, sha256 } = await storage.put(stagedKey, sent.body, { maxBytes: declaredBytes, signal: sent.signal });
  checkLength(bytes, declaredBytes);
  checkSum(sha256, sent.sha256);
  return { bytes, sha256, header: await readStored(ctx, stagedKey) };
}

interface Staging {
  stagedKey: string;
  declaredBytes: number;
}

async function readStored({ media }: Context, key: string): Promise<ImageHeader> {
  const staged = await media.storage.open(key);
  if (!staged) throw new StorageError("unavailable", `${key} was stored and isn't there`);
  try {
    return await readHeader(staged.stream);
  } finally {
    staged.stream.destroy();
  }
}

function checkLength(bytes: number, declared: number): void {
  if (bytes > declared) throw moreThanAnnounced(declared);
  if (bytes < declared) {
    throw invalid("The file arrived incomplete. Send it again.", { reason: "wrong_length", limit: declared });
  }
}

function checkSum(found: Uint8Array, said: string | null): void {
  if (said === null) return;
  const wanted = Buffer.from(said, "hex");
  if (wanted.length === found.length && timingSafeEqual(wanted, found)) return;
  throw invalid("The file arrived damaged. Send it again.", { reason: "wrong_checksum" });
}

const moreThanAnnounced = (limit: number) =>
  new ProductError("too_large", "More bytes came than were announced.", { reason: "more_than_announced", limit });

/** What the sender is told of what storage and the file's header say. */
function refusalOf(error: unknown): unknown {
  if (error instanceof ImageError) {
    if (error.code === "too_large") {
      return new ProductError("too_large", "This image has too many pixels.", { reason: "too_many_pixels" });
    }
    return invalid(words[error.code] ?? "This image can't be read.", { reason: error.code });
  }
  if (!(error instanceof StorageError)) return error;
  if (error.code === "too_large") return moreThanAnnounced(0);
  const reason = `storage_${error.code}`;
  return unavailable("Images can't be stored right now. Try again later.", { reason });
}

const words: Record<string, string> = {
  wrong_kind: "Only JPEG, PNG, GIF and WebP images are taken.",
  unreadable: "This image is damaged: it can't be read.",
  too_small: "An image needs at least 10 × 10 pixels.",
};

/** What can't be removed now is swept within a day. */
async function drop({ media, log }: Context, key: string): Promise<void> {
  await media.storage.remove(key).catch((err: unknown) => log.warn({ err, key }, "staged bytes could not be removed"));
}
