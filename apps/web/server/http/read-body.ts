import type { IncomingMessage } from "node:http";
import { ProductError } from "@medley/api/server";

/** The client went away; there is nobody to answer. */
export class ClientGone extends Error {
  override readonly name = "ClientGone";
}

export function tooLarge(maxBytes: number): ProductError {
  return new ProductError("too_large", `A request may hold at most ${Math.floor(maxBytes / 1024)} kB.`, {
    limit: maxBytes,
  });
}

export function sendsBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

/** What the sender says of the body's size is more than allowed. */
export function declaresTooMuch(req: IncomingMessage, maxBytes: number): boolean {
  return Number(req.headers["content-length"] ?? 0) > maxBytes;
}

/** The body as text. Throws `too_large` as soon as it is, and ClientGone. */
export function readBody(req: IncomingMessage, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) reject(tooLarge(maxBytes));
      else chunks.push(chunk);
    });
    req.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    req.on("error", () => reject(new ClientGone()));
    // Also comes after the end, when there is nothing to say any more: an error costs its stack.
    req.on("close", () => {
      if (!req.complete) reject(new ClientGone());
    });
  });
}

/** For a body that somebody else reads: calls `onTooLarge` once when more than allowed has come. */
export function watchBody(req: IncomingMessage, maxBytes: number, onTooLarge: () => void): void {
  const push = req.push;
  let size = 0;
  req.push = function counted(this: IncomingMessage, chunk: Buffer | null, encoding?: BufferEncoding) {
    size += chunk?.length ?? 0;
    if (size <= maxBytes) return push.call(this, chunk, encoding);
    req.push = push;
    onTooLarge();
    return false;
  };
}
