import type { IncomingHttpHeaders } from "node:http";

/** Bytes `start` to `end`, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * The one part of a file that the client asks for; null for the whole of it, which is also the answer to several parts,
 * to a range in another unit and to a part of another version.
 */
export function readRange(headers: IncomingHttpHeaders, size: number, etag: string): ByteRange | "impossible" | null {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? "") ?? [];
  if (!first && !last) return null;
  if (headers["if-range"] !== undefined && headers["if-range"] !== etag) return null;
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  return start > end || start >= size ? "impossible" : { start, end };
}
