import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { type BrotliCompress, createBrotliCompress, createGzip, type Gzip } from "node:zlib";
import { brotliOptions, type Encoding, isCompressible } from "./encoding.ts";

type Callback = (error?: Error | null) => void;
type WriteArgs = [chunk: string | Uint8Array, encoding?: BufferEncoding | Callback, done?: Callback];

/** Shorter answers fit one packet anyway. */
const worthIt = 1_024;

/**
 * Compresses the answer on its way out, whoever writes it, when its type is worth it. What is written goes out at
 * every flush, so a page that streams still streams.
 */
export function compressAnswer(res: ServerResponse, encoding: Encoding | null): void {
  const original = { write: res.write, end: res.end, writeHead: res.writeHead };
  const send = {
    head: (...args: unknown[]) => (original.writeHead as (...rest: unknown[]) => ServerResponse).apply(res, args),
    write: (...args: unknown[]) => (original.write as (...rest: unknown[]) => boolean).apply(res, args),
    end: (...args: unknown[]) => (original.end as (...rest: unknown[]) => ServerResponse).apply(res, args),
  };
  let encoder: BrotliCompress | Gzip | null = null;
  let whole: number | undefined;

  res.writeHead = ((status: number, ...rest: unknown[]) => {
    const headers = rest.find((one) => typeof one === "object");
    if (headers) setAll(res, headers as OutgoingHttpHeaders | unknown[]);
    res.statusCode = status;
    if (isCompressible(res.getHeader("content-type"))) res.appendHeader("Vary", "Accept-Encoding");
    if (encoding && isWorthIt(res, whole)) encoder = encode(res, encoding, send);
    return send.head(status, ...rest.filter((one) => typeof one === "string"));
  }) as typeof res.writeHead;

  res.write = ((...args: WriteArgs) => {
    if (!res.headersSent) res.writeHead(res.statusCode);
    return encoder ? encoder.write(...(args as [string, BufferEncoding, Callback])) : send.write(...args);
  }) as typeof res.write;

  res.end = ((...args: Partial<WriteArgs>) => {
    const [chunk] = args;
    if (!res.headersSent) {
      whole = typeof chunk === "string" || chunk instanceof Uint8Array ? Buffer.byteLength(chunk) : 0;
      // Left to Node, a short answer gets its Content-Length.
      if (isWorthIt(res, whole)) res.writeHead(res.statusCode);
    }
    if (!encoder) return send.end(...args);
    (encoder.end as (...rest: unknown[]) => void).apply(encoder, args);
    return res;
  }) as typeof res.end;

  // What streams calls this when it wants everything so far to arrive.
  Object.assign(res, { flush: () => encoder?.flush() });
}

interface Send {
  write(...args: unknown[]): boolean;
  end(...args: unknown[]): unknown;
}

function encode(res: ServerResponse, encoding: Encoding, send: Send): BrotliCompress | Gzip {
  res.setHeader("Content-Encoding", encoding);
  res.removeHeader("Content-Length");
  const etag = res.getHeader("etag");
  if (typeof etag === "string" && !etag.startsWith("W/")) res.setHeader("ETag", `W/${etag}`);

  const encoder = encoding === "br" ? createBrotliCompress(brotliOptions(4)) : createGzip({ level: 6 });
  encoder.on("data", (chunk: Buffer) => {
    if (!send.write(chunk)) encoder.pause();
  });
  encoder.on("end", () => send.end());
  encoder.on("drain", () => res.emit("drain"));
  res.on("drain", () => encoder.resume());
  res.on("close", () => encoder.destroy());
  return encoder;
}

function isWorthIt(res: ServerResponse, whole: number | undefined): boolean {
  if (res.statusCode === 204 || res.statusCode === 206 || res.statusCode === 304) return false;
  if (res.hasHeader("content-encoding") || /no-transform/.test(String(res.getHeader("cache-control")))) return false;
  const size = whole ?? Number(res.getHeader("content-length") ?? worthIt);
  return size >= worthIt && isCompressible(res.getHeader("content-type"));
}

function setAll(res: ServerResponse, headers: OutgoingHttpHeaders | unknown[]): void {
  const pairs = Array.isArray(headers) ? pairUp(headers) : Object.entries(headers);
  for (const [name, value] of pairs) if (value !== undefined) res.setHeader(name, value as string | string[]);
}

/** Node also takes headers as one flat list. */
function pairUp(flat: unknown[]): [string, unknown][] {
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[String(name), flat[index + 1]] as [string, unknown]] : []));
}
