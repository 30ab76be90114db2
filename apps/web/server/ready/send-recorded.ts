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

const worthCompressing = 1_024;
const compressed = new WeakMap<Recorded, Partial<Record<Encoding, Promise<Buffer>>>>();

/** Sends a recorded answer, compressed once for everybody, or 304 to who has it already. */
export async function sendRecorded({ req, res }: Exchange, answer: Recorded): Promise<void> {
  for (const [name, value] of Object.entries(answer.headers)) res.setHeader(name, value);
  res.setHeader("Cache-Control", visitorHeaders["Cache-Control"]);
  res.setHeader("Vary", [answer.headers.vary, visitorHeaders.Vary, "Accept-Encoding"].filter(Boolean).join(", "));
  res.setHeader("ETag", answer.etag);
  if (matchesEtag(req.headers["if-none-match"], answer.etag)) {
    res.writeHead(304).end();
    return;
  }
  const encoding = answer.body.length < worthCompressing ? null : acceptedEncoding(req.headers["accept-encoding"]);
  const body = encoding ? await compress(answer, encoding) : answer.body;
  if (encoding) res.setHeader("Content-Encoding", encoding);
  res.setHeader("Content-Length", body.length);
  res.end(req.method === "HEAD" ? undefined : body);
}

function compress(answer: Recorded, encoding: Encoding): Promise<Buffer> {
  const held = compressed.get(answer) ?? {};
  compressed.set(answer, held);
  held[encoding] ??=
    encoding === "br"
      ? promisify(brotliCompress)(answer.body, brotliOptions(5, answer.body.length))
      : promisify(gzip)(answer.body, { level: 6 });
  return held[encoding];
}
