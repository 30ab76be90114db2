import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";

/** Longer ones are refused unread: no record of this site comes near. */
const longestLine = 1_000_000;

const lineEnd = 0x0a;

export interface RawLine {
  /** Counted from 1. */
  number: number;
  /** Null for a line that is too long. */
  text: string | null;
  /** Bytes of the file up to and with this line. */
  end: number;
}

/** Where reading begins, with the digest of what was read before. */
export interface Start {
  position: number;
  line: number;
}

/** The lines of a file from a position on, blank ones left out. Feeds every byte it passes to the digest, line by line. */
export async function* readLines(file: string, start: Start, digest: Hash): AsyncGenerator<RawLine> {
  let { position, line } = start;
  let held: Buffer[] = [];
  let heldBytes = 0;

  function* take(part: Buffer): Generator<RawLine> {
    line += 1;
    position += heldBytes + part.length;
    digest.update(part);
    const long = heldBytes + part.length > longestLine;
    const text = long
      ? null
      : Buffer.concat([...held, part])
          .toString("utf8")
          .trim();
    held = [];
    heldBytes = 0;
    if (text !== "") yield { number: line, text, end: position };
  }

  for await (const chunk of createReadStream(file, { start: position, highWaterMark: 1 << 18 })) {
    let rest = chunk as Buffer;
    for (let at = rest.indexOf(lineEnd); at >= 0; at = rest.indexOf(lineEnd)) {
      yield* take(rest.subarray(0, at + 1));
      rest = rest.subarray(at + 1);
    }
    if (rest.length === 0) continue;
    digest.update(rest);
    heldBytes += rest.length;
    if (heldBytes <= longestLine) held.push(rest);
    else held = [];
  }
  if (heldBytes > 0) yield* take(Buffer.alloc(0));
}

/** The digest of a file's first bytes, to be fed further; of fewer where the file is shorter. */
export async function digestOf(file: string, bytes: number): Promise<Hash> {
  const digest = createHash("sha256");
  if (bytes === 0) return digest;
  for await (const chunk of createReadStream(file, { end: bytes - 1 })) digest.update(chunk as Buffer);
  return digest;
}
