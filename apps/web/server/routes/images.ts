import { pipeline } from "node:stream/promises";
import { type App, type FoundMedia, findMedia } from "@medley/api/server";
import { refuse } from "../http/answer.ts";
import { matchesEtag } from "../http/etag.ts";
import type { Exchange } from "../http/exchange.ts";
import { readRange } from "../http/range.ts";
import { beginBytes } from "./send-bytes.ts";

export interface ImageAddress {
  key: string;
  variant: string;
}

/** Whose names have no ending, unlike files'. */
export function readImageAddress(pathname: string): ImageAddress | null {
  const [, key, variant] =
    /^\/media\/([A-Za-z0-9_-]{22,43})\/(thumbnail|small|medium|large|original|avatar)$/.exec(pathname) ?? [];
  return key && variant ? { key, variant } : null;
}

/** A variant of a member's image, re-encoded by us, for who may see it. */
export async function sendImage(exchange: Exchange, app: App, address: ImageAddress): Promise<void> {
  const { res } = exchange;
  const found = await findMedia(app, address, () => exchange.context("cookie-or-token"));
  if (!found) return refuse(exchange, 404, "media", "There is nothing at this address.");
  res.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
  const { type, bytes: size, shared } = found;
  const bytes = { type, size, etag: `"${size.toString(36)}-${address.variant}"`, shared };
  const stored = await openStored(exchange, app, found, bytes.etag);
  if (stored === "missing") return answerMissing(exchange, app, found);
  const range = beginBytes(exchange, bytes);
  if (!stored) return;
  if (!range) return void stored.destroy();
  await pipeline(stored, res).catch(() => {
    res.destroy(); // the client went away, or the file did: the answer can't be finished
  });
}

/** The bytes to send, null where the answer has none; asked for before the headers, which a missing file changes. */
async function openStored({ req }: Exchange, app: App, { storageKey, bytes }: FoundMedia, etag: string) {
  const { storage } = app.media;
  if (matchesEtag(req.headers["if-none-match"], etag)) return null;
  const range = readRange(req.headers, bytes, etag);
  if (req.method === "HEAD" || range === "impossible") {
    return (await storage.head(storageKey))?.bytes === bytes ? null : "missing";
  }
  const file = await storage.open(storageKey, range ?? undefined);
  if (file?.bytes === bytes) return file.stream;
  // One that was cut short is as good as none: what was promised to the client would never come.
  file?.stream.destroy();
  return "missing";
}

function answerMissing(exchange: Exchange, app: App, { storageKey }: FoundMedia): void {
  app.metrics.mediaMissing();
  app.log.error({ storageKey }, "an image's bytes are not in the storage, or not all of them");
  refuse(exchange, 404, "media_missing", "This image's file is missing.");
}
