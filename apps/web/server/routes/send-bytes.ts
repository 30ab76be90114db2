import { matchesEtag } from "../http/etag.ts";
import type { Exchange } from "../http/exchange.ts";
import { type ByteRange, readRange } from "../http/range.ts";

export interface Bytes {
  type: string;
  size: number;
  etag: string;
  /** Anybody may keep them, for ever; others are asked for anew each time. */
  shared: boolean;
}

/** The headers of an answer of bytes that never change; the range to send, or null when nothing is left to send. */
export function beginBytes({ req, res }: Exchange, { type, size, etag, shared }: Bytes): ByteRange | null {
  res.setHeader("Content-Type", type);
  res.setHeader("Cache-Control", shared ? "public, max-age=31536000, immutable" : "private, no-store");
  res.setHeader("Accept-Ranges", "bytes");
  res.setHeader("ETag", etag);
  if (matchesEtag(req.headers["if-none-match"], etag)) {
    res.writeHead(304).end();
    return null;
  }
  const range = readRange(req.headers, size, etag);
  if (range === "impossible") {
    res.writeHead(416, { "Content-Range": `bytes */${size}` }).end();
    return null;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  if (range) res.setHeader("Content-Range", `bytes ${start}-${end}/${size}`);
  res.setHeader("Content-Length", end - start + 1);
  res.statusCode = range ? 206 : 200;
  if (req.method !== "HEAD" && size > 0) return { start, end };
  res.end();
  return null;
}
