import { connect, type Socket } from "node:net";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Scanner, ScannerError, type ScanResult } from "./scanner.ts";

export type ClamdOptions = ({ host: string; port: number } | { socket: string }) & {
  /** For one scan, from connecting to the answer. 30 000 unless told. */
  timeoutMs?: number;
};

/** More than this is no answer of clamd's. */
const longestAnswer = 4_096;

/** Asks a ClamAV daemon by its INSTREAM command (clamd(8)), over TCP or a local socket, one connection a scan. */
export function clamdScanner({ timeoutMs = 30_000, ...place }: ClamdOptions): Scanner {
  return {
    async scan(bytes) {
      const socket = "socket" in place ? connect(place.socket) : connect(place.port, place.host);
      const late = setTimeout(() => socket.destroy(new Error(`No answer within ${timeoutMs} ms`)), timeoutMs);
      try {
        return await ask(socket, bytes);
      } finally {
        clearTimeout(late);
        socket.destroy();
        bytes.destroy();
      }
    },
  };
}

async function ask(socket: Socket, bytes: Readable): Promise<ScanResult> {
  const answer = readAnswer(socket);
  let ownError: unknown;
  bytes.once("error", (error) => {
    // One that comes later is the socket's, handed on.
    if (!socket.destroyed) ownError = error;
  });
  const sent = pipeline(bytes, inParts, socket, { end: false });
  // A daemon that has seen enough answers, and hangs up, before it was sent everything; the sending may then never end.
  await Promise.race([sent, answer]).catch(() => {});
  sent.catch(() => {});
  answer.catch(() => {});
  if (ownError !== undefined) throw ownError;
  return toResult(await answer);
}

/** Each part follows its length in four bytes; a length of nothing ends them. */
async function* inParts(source: AsyncIterable<Uint8Array>) {
  yield Buffer.from("zINSTREAM\0");
  for await (const part of source) {
    if (part.length === 0) continue;
    yield lengthOf(part.length);
    yield part;
  }
  yield lengthOf(0);
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(count);
  return length;
}

function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const fail = (cause?: Error) =>
      reject(new ScannerError("unavailable", cause?.message ?? "The scanner hung up without an answer", { cause }));
    socket.setEncoding("utf8");
    socket.on("data", (part: string) => {
      text += part;
      if (text.includes("\0")) resolve(text.slice(0, text.indexOf("\0")));
      else if (text.length > longestAnswer) fail(new Error("The scanner's answer does not end"));
    });
    socket.once("error", fail);
    socket.once("close", () => fail());
  });
}

function toResult(answer: string): ScanResult {
  const [, verdict] = /^stream: (.+)$/.exec(answer) ?? [];
  if (verdict === "OK") return { clean: true };
  const [, signature] = /^(.+) FOUND$/.exec(verdict ?? "") ?? [];
  if (signature !== undefined) return { clean: false, signature };
  throw new ScannerError("refused", `The scanner said: ${answer}`);
}
