import { once } from "node:events";
import { connect, type Socket } from "node:net";

export interface WireAnswer {
  status: number;
  headers: Buffer;
  body: Buffer;
}

/** What to send: a whole HTTP/1.1 request, made once and sent often. */
export type WireRequest = Buffer;

/** One kept-alive connection that sends one request at a time. It parses as little as it can: the driver must be cheap. */
export interface Wire {
  send(request: WireRequest): Promise<WireAnswer>;
  close(): void;
}

const blank = Buffer.from("\r\n\r\n");

/** Builds a request's bytes. */
export function wireRequest(
  url: URL,
  given: { method?: string; headers?: Record<string, string>; body?: string } = {},
): WireRequest {
  const { method = "GET", headers = {}, body = "" } = given;
  const all = { host: url.host, ...headers, ...(body ? { "content-length": String(Buffer.byteLength(body)) } : {}) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
}

/** Opens a connection to the server of a URL. */
export async function openWire(url: URL): Promise<Wire> {
  let socket = await dial(url);
  let waiting: { resolve(answer: WireAnswer): void; reject(error: Error): void } | undefined;
  let received: Buffer[] = [];

  function attend(of: Socket): void {
    of.on("data", (data) => {
      received.push(data);
      const answer = readAnswer(received);
      if (!answer) return;
      received = [];
      waiting?.resolve(answer);
    });
    const lost = (error?: Error) => waiting?.reject(error ?? new Error("The server closed the connection"));
    of.on("error", lost);
    of.on("close", () => lost());
  }
  attend(socket);

  return {
    async send(request) {
      if (socket.destroyed || !socket.writable) {
        socket = await dial(url);
        attend(socket);
      }
      received = [];
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      });
    },
    close: () => socket.destroy(),
  };
}

async function dial(url: URL): Promise<Socket> {
  const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
  await once(socket, "connect");
  return socket;
}

/** The answer once all of it is there. */
function readAnswer(received: Buffer[]): WireAnswer | undefined {
  const [first] = received;
  const data = received.length === 1 && first ? first : Buffer.concat(received);
  if (received.length > 1) received.splice(0, received.length, data);
  const end = data.indexOf(blank);
  if (end < 0) return undefined;
  const headers = data.subarray(0, end);
  const text = headers.toString("latin1").toLowerCase();
  const status = Number(text.slice(9, 12));
  const rest = data.subarray(end + 4);
  if (status === 304 || status === 204) return { status, headers, body: rest };
  const length = /\r\ncontent-length: *(\d+)/.exec(text)?.[1];
  if (length !== undefined) {
    return rest.length >= Number(length) ? { status, headers, body: rest.subarray(0, Number(length)) } : undefined;
  }
  if (!rest.subarray(-5).equals(Buffer.from("0\r\n\r\n"))) return undefined;
  return { status, headers, body: joinChunks(rest) };
}

function joinChunks(data: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < data.length; ) {
    const lineEnd = data.indexOf("\r\n", at);
    const size = Number.parseInt(data.toString("latin1", at, lineEnd), 16);
    if (!(size > 0)) break;
    chunks.push(data.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
  return Buffer.concat(chunks);
}
