import { type FileHandle, open, realpath } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { refuse } from "../http/answer.ts";
import { matchesEtag } from "../http/etag.ts";
import type { Exchange, Route } from "../http/exchange.ts";
import { readRange } from "../http/range.ts";
import { mediaPolicy } from "../http/security-headers.ts";

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

/** Files of the data folder's `media`. Their names never come again for other bytes, so they may be kept for ever. */
export function mediaRoute(folder: string): Route {
  return {
    name: "media",
    at,
    methods: ["GET", "HEAD"],
    maxBodyBytes: 0,
    quiet: true,
    async handle(exchange) {
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
  const { req, res } = exchange;
  const stat = await file.stat();
  const { size, mtimeMs } = stat;
  if (!stat.isFile()) return refuse(exchange, 404, "media", "There is nothing at this address.");
  const etag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;
  res.setHeader("Content-Type", type);
  res.setHeader("Content-Security-Policy", mediaPolicy);
  res.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  res.setHeader("Accept-Ranges", "bytes");
  res.setHeader("ETag", etag);
  if (matchesEtag(req.headers["if-none-match"], etag)) return void res.writeHead(304).end();

  const range = readRange(req.headers, size, etag);
  if (range === "impossible") return void res.writeHead(416, { "Content-Range": `bytes */${size}` }).end();
  const { start, end } = range ?? { start: 0, end: size - 1 };
  if (range) res.setHeader("Content-Range", `bytes ${start}-${end}/${size}`);
  res.setHeader("Content-Length", end - start + 1);
  res.writeHead(range ? 206 : 200);
  if (req.method === "HEAD" || size === 0) return void res.end();
  await pipeline(file.createReadStream({ start, end, autoClose: false }), res).catch(() => {
    res.destroy(); // the client went away, or the file did: the answer can't be finished
  });
}
