import { type FileHandle, open, realpath } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { App } from "@medley/api/server";
import { refuse } from "../http/answer.ts";
import type { Exchange, Route } from "../http/exchange.ts";
import { mediaPolicy } from "../http/security-headers.ts";
import { readImageAddress, sendImage } from "./images.ts";
import { beginBytes } from "./send-bytes.ts";

const at = "/media/";

/** What is served, by the file's ending, whatever is in it; anything else does not exist. */
const types: Record<string, string> = {
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
};

/**
 * Members' images by their keys, and files of the data folder's `media` by their names, which never come again for other
 * bytes, so that they may be kept for ever.
 */
export function mediaRoute(app: App, folder: string): Route {
  return {
    name: "media",
    at,
    methods: ["GET", "HEAD"],
    maxBodyBytes: 0,
    quiet: true,
    async handle(exchange) {
      const image = readImageAddress(exchange.pathname);
      if (image) return await sendImage(exchange, app, image);
      const name = mediaName(exchange.pathname);
      const type = name && types[path.extname(name).toLowerCase()];
      const file = type ? await openWithin(folder, name) : null;
      if (!file || !type) return refuse(exchange, 404, "media", "There is nothing at this address.");
      try {
        await sendFile(exchange, file, type);
      } finally {
        await file.close();
      }
    },
  };
}

/** The file that an address names, relative to the folder; null when it names none in plain words. */
function mediaName(pathname: string): string | null {
  const name = pathname.slice(at.length);
  return /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/.test(name) && name.length < 300
    ? name
    : null;
}

/** Null unless it is a file that truly lies in the folder: a link may not lead out of it. */
async function openWithin(folder: string, name: string): Promise<FileHandle | null> {
  try {
    const [root, target] = await Promise.all([realpath(folder), realpath(path.join(folder, name))]);
    return target.startsWith(root + path.sep) ? await open(target, "r") : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    ["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG"].includes(String(error.code))
  );
}

async function sendFile(exchange: Exchange, file: FileHandle, type: string): Promise<void> {
  const { res } = exchange;
  const stat = await file.stat();
  const { size, mtimeMs } = stat;
  if (!stat.isFile()) return refuse(exchange, 404, "media", "There is nothing at this address.");
  res.setHeader("Content-Security-Policy", mediaPolicy);
  const etag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;
  const range = beginBytes(exchange, { type, size, etag, shared: true });
  if (!range) return;
  await pipeline(file.createReadStream({ ...range, autoClose: false }), res).catch(() => {
    res.destroy(); // the client went away, or the file did: the answer can't be finished
  });
}
