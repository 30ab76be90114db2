import { randomBytes } from "node:crypto";

/** What the bytes of one image are served by: 144 random bits, which nobody guesses. */
export function newMediaKey(): string {
  return randomBytes(18).toString("base64url");
}

/** Where a variant's bytes lie in the storage. */
export function storageKeyOf(mediaKey: string, variant: string): string {
  return `images/${mediaKey}/${variant}`;
}
