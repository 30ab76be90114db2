import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";

/** Longer ones are refused: no record of this site comes near. */
const longestLine = 1_000_000;

/** No file of lines has such a one: reading on would only fill the memory. */
const absurdLine = 64_000_000;

const lineEnd = 0x0a;

export interface RawLine {
  /** Counted from 1. */
  number: number;
  /** Null for a line that is too long. */
  text: string | null;
  /** The line as it is in the file, with its end and the blank lines before it. */
  bytes: Buffer;
}

/** Where reading begins, with the digest of what was read before. */
export interface Start {
  position: number;
  line: number;
}

/** The lines of a file from a position on, blank ones left out. */
export async function* readLines(file: string, { position, line: before }: Start): AsyncGenerator<RawLine> {
  let line = before;
  let blank: Buffer[] = [];
  let held: Buffer[] = [];
  let heldBytes = 0;

  function* take(part: Buffer): Generator<RawLine> {
    line += 1;
    const bytes = Buffer.concat([...held, part]);
    held = [];
    heldBytes = 0;
    const text = bytes.length > longestLine ? null : bytes.toString("utf8").trim();
    if (text === "") {
      blank.push(bytes);
      return;
    }
    yield { number: line, text, bytes: blank.length > 0 ? Buffer.concat([...blank, bytes]) : bytes };
    blank = [];
  }

  for await (const chunk of createReadStream(file, { start: position, highWaterMark: 1 << 18 })) {
    let rest = chunk as Buffer;
    for (let at = rest.indexOf(lineEnd); at >= 0; at = rest.indexOf(lineEnd)) {
      yield* take(rest.subarray(0, at + 1));
      rest = rest.subarray(at + 1);
    }
    if (rest.length === 0) continue;
    held.push(rest);
    heldBytes += rest.length;
    if (heldBytes > absurdLine) throw new Error(`Line ${line + 1} of ${file} doesn't end.`);
  }
  if (held.length > 0) yield* take(Buffer.alloc(0));
}

/** The digest of a file's first bytes, to be fed further; of fewer where the file is shorter. */
export async function digestOf(file: string, bytes: number): Promise<Hash> {
  const digest = createHash("sha256");
  if (bytes === 0) return digest;
  for await (const chunk of createReadStream(file, { end: bytes - 1 })) digest.update(chunk as Buffer);
  return digest;
}
