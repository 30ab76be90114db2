import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { refuse } from "../http/answer.ts";
import { acceptedEncoding, brotliOptions, type Encoding, isCompressible } from "../http/encoding.ts";
import { matchesEtag } from "../http/etag.ts";
import type { Route } from "../http/exchange.ts";

const at = "/_next/static/";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

interface StaticFile {
  type: string;
  hash: string;
  plain: Buffer;
  compressed: Partial<Record<Encoding, Buffer>>;
}

/** The build's scripts, styles and fonts, read once and kept in memory with their compressed forms. */
export async function staticFilesRoute(webDir: string): Promise<Route> {
  const files = await readAll(path.join(webDir, ".next/static"));
  return {
    name: "static",
    at,
    methods: ["GET", "HEAD"],
    maxBodyBytes: 0,
    quiet: true,
    handle(exchange) {
      const { req, res, pathname } = exchange;
      const file = files.get(decode(pathname.slice(at.length)));
      if (!file) return refuse(exchange, 404, "static", "There is nothing at this address.");
      const accepted = acceptedEncoding(req.headers["accept-encoding"]);
      const body = accepted && file.compressed[accepted];
      const etag = `"${file.hash}${body ? `-${accepted}` : ""}"`;
      res.setHeader("ETag", etag);
      res.setHeader("Cache-Control", "public, max-age=31536000, immutable");
      res.setHeader("Vary", "Accept-Encoding");
      if (matchesEtag(req.headers["if-none-match"], etag)) return void res.writeHead(304).end();
      if (body) res.setHeader("Content-Encoding", accepted);
      const bytes = body || file.plain;
      res.writeHead(200, { "Content-Type": file.type, "Content-Length": bytes.length }).end(bytes);
    },
  };
}

/** Names of chunks may hold characters that addresses escape. */
function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // no such file then
  }
}

async function readAll(folder: string): Promise<Map<string, StaticFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const pairs = await Promise.all(
    found.map(async (file) => [path.relative(folder, file).split(path.sep).join("/"), await read(file)] as const),
  );
  return new Map(pairs);
}

async function read(file: string): Promise<StaticFile> {
  const plain = await readFile(file);
  const type = types[path.extname(file)] ?? "application/octet-stream";
  const hash = createHash("sha256").update(plain).digest("base64url").slice(0, 22);
  return { type, hash, plain, compressed: isCompressible(type) ? await compress(plain) : {} };
}

async function compress(plain: Buffer): Promise<StaticFile["compressed"]> {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(plain, brotliOptions(9, plain.length)),
    promisify(gzip)(plain, { level: 9 }),
  ]);
  return { ...(br.length < plain.length ? { br } : {}), ...(gz.length < plain.length ? { gzip: gz } : {}) };
}
