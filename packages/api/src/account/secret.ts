import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

export type SecretKind = "session" | "token";

const prefixes: Record<SecretKind, string> = { session: "ms_", token: "mt_" };

/** A new secret: `ms_` for a session or `mt_` for an API token, and 256 random bits in base64url. */
export function newSecret(kind: SecretKind): string {
  return prefixes[kind] + randomBytes(32).toString("base64url");
}

/** Whether a text has the form of such a secret; one that hasn't needs no look-up. */
export function isSecret(kind: SecretKind, text: string): boolean {
  return text.startsWith(prefixes[kind]) && /^[A-Za-z0-9_-]{43}$/.test(text.slice(3));
}

/** What the database keeps of a secret. It is random through and through, so a plain SHA-256 can't be guessed back. */
export function hashSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** SHA-256 of parts that can't be mistaken for one another. */
export function digest(...parts: readonly string[]): Buffer {
  return createHash("sha256").update(JSON.stringify(parts)).digest();
}

/** Whether two texts are equal, in a time that doesn't tell where they differ. */
export function sameText(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}
