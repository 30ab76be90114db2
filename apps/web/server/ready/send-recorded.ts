import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { acceptedEncoding, brotliOptions, type Encoding } from "../http/encoding.ts";
import { matchesEtag } from "../http/etag.ts";
import type { Exchange } from "../http/exchange.ts";
import type { Recorded } from "./record.ts";

/**
 * Of what every visitor may see alike. Browsers ask each time and mostly hear 304; a cache in front of us keeps it for
 * a moment and may send the last one while it fetches the next. Whoever signs in or out has another Cookie.
 */
export const visitorHeaders = {
  "Cache-Control": "public, max-age=0, s-maxage=5, stale-while-revalidate=15",
  Vary: "Cookie, Authorization",
};

const compressing = new WeakMap<Recorded, Partial<Record<Encoding, Promise<Buffer>>>>();
const compressed = new WeakMap<Recorded, Partial<Record<Encoding, Buffer>>>();

/** Sends a recorded answer, compressed once for everybody, or 304 to who has it already. */
export async function sendRecorded({ req, res }: Exchange, answer: Recorded): Promise<void> {
  for (const [name, value] of headersOf(answer)) res.setHeader(name, value);
  if (matchesEtag(req.headers["if-none-match"], answer.etag)) {
    res.writeHead(304).end();
    return;
  }
  const encoding = isWorthCompressing(answer) ? acceptedEncoding(req.headers["accept-encoding"]) : null;
  const body = encoding ? await compress(answer, encoding) : answer.body;
  for (const [name, value] of bodyHeaders(body, encoding)) res.setHeader(name, value);
  res.end(req.method === "HEAD" ? undefined : body);
}

/** Its bytes as a client takes them, with all their headers; undefined while they are not compressed yet. */
export function bytesAtOnce(answer: Recorded, encoding: Encoding | null) {
  const body = encoding ? compressed.get(answer)?.[encoding] : answer.body;
  return body && { body, headers: [...headersOf(answer), ...bodyHeaders(body, encoding)] };
}

export const isWorthCompressing = ({ body }: Recorded) => body.length >= 1_024;

function headersOf({ headers, etag }: Recorded): [name: string, value: string][] {
  const vary = [headers.vary, visitorHeaders.Vary, "Accept-Encoding"].filter(Boolean).join(", ");
  const all = { ...headers, vary, "cache-control": visitorHeaders["Cache-Control"], etag };
  return Object.entries(all);
}

function bodyHeaders(body: Buffer, encoding: Encoding | null): [name: string, value: string][] {
  const length: [string, string] = ["content-length", String(body.length)];
  return encoding ? [["content-encoding", encoding], length] : [length];
}

function compress(answer: Recorded, encoding: Encoding): Promise<Buffer> {
  const begun = compressing.get(answer) ?? {};
  compressing.set(answer, begun);
  begun[encoding] ??= compressNow(answer, encoding);
  return begun[encoding];
}

async function compressNow(answer: Recorded, encoding: Encoding): Promise<Buffer> {
  const bytes =
    encoding === "br"
      ? await promisify(brotliCompress)(answer.body, brotliOptions(5, answer.body.length))
      : await promisify(gzip)(answer.body, { level: 6 });
  compressed.set(answer, { ...compressed.get(answer), [encoding]: bytes });
  return bytes;
}
