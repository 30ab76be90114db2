import { createHash } from "node:crypto";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";

/** A whole answer that may be sent to any visitor. Headers are those that say what the body is. */
export interface Recorded {
  headers: Record<string, string>;
  body: Buffer;
  etag: string;
}

/** Thrown for an answer that is no one's but its asker's: an error, a redirect, one that sets a cookie. */
export class NotKept extends Error {}

/** Makes an answer of what a handler said. Throws NotKept. */
export function recorded(status: number, headers: Headers, body: Buffer): Recorded {
  if (status !== 200 || headers.has("set-cookie")) throw new NotKept("This answer is not for everybody");
  const told = ["content-type", "link", "vary"].flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { headers: Object.fromEntries(told), body, etag: etagOf(body) };
}

/** The same answer with another body, which these headers belong to. */
export function withBody(answer: Recorded, body: Buffer, headers: Record<string, string>): Recorded {
  return { headers: { ...answer.headers, ...headers }, body, etag: etagOf(body) };
}

function etagOf(body: Buffer): string {
  return `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void> | void;

/** Lets a Node handler answer a GET that came from nobody in particular, and takes down what it says. */
export async function record(url: string, headers: Record<string, string>, handle: Handle): Promise<Recorded> {
  const req = Object.assign(new IncomingMessage(new Socket()), { method: "GET", url, headers, complete: true });
  req.push(null);
  const res = new ServerResponse(req);
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve) => res.once("finish", resolve));
  takeDown(res, chunks);
  await handle(req, res);
  await ended;
  return recorded(res.statusCode, headersOf(res), Buffer.concat(chunks));
}

/** Nothing is written to a connection, which there isn't: chunks go to the list. */
function takeDown(res: ServerResponse, chunks: Buffer[]): void {
  const keep = (chunk: unknown) => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const writeHead = res.writeHead.bind(res);
  // Headers that are only given here would be forgotten, so they are set first.
  res.writeHead = ((status: number, ...rest: unknown[]) => {
    const given = rest.find((one) => typeof one === "object" && one !== null && !Array.isArray(one));
    for (const [name, value] of Object.entries(given ?? {})) if (value !== undefined) res.setHeader(name, value);
    return writeHead(status);
  }) as typeof res.writeHead;
  res.write = ((chunk: unknown) => {
    keep(chunk);
    return true;
  }) as typeof res.write;
  res.end = ((chunk?: unknown) => {
    keep(chunk);
    res.emit("finish");
    return res;
  }) as typeof res.end;
}

function headersOf(res: ServerResponse): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(res.getHeaders())) {
    if (value !== undefined) headers.set(name, [value].flat().join(", "));
  }
  return headers;
}
