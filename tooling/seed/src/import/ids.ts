import { createHash } from "node:crypto";
import { isId } from "@medley/db";

type Kind = "user" | "post" | "comment";

/** UUID version 8 (RFC 9562) of bytes, the first of them replaced by a time where there is one, so that ids sort by it. */
function idOf(digest: Buffer, at: Date | null): string {
  const bytes = Buffer.from(digest.subarray(0, 16));
  if (at !== null) bytes.writeUIntBE(Math.max(0, at.getTime()), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

const digestOf = (...parts: readonly string[]) => createHash("sha256").update(JSON.stringify(parts)).digest();

/** The id that a key has here: a UUID is its own, any other text always stands for the same. */
export function keyId(kind: Kind, key: string): string {
  return isId(key) ? key.toLowerCase() : idOf(digestOf(kind, key), null);
}

/** An id for what has no key: the same for the same words and moment, if there is one. */
export function wordsId(kind: Kind, at: Date | undefined, ...words: readonly string[]): string {
  return idOf(digestOf(kind, at?.toISOString() ?? "", ...words), at ?? null);
}
