import type { CacheDeclaration } from "./declare.ts";
import type { Found } from "./entry-text.ts";

type AnyDeclaration = Pick<
  CacheDeclaration<never, never>,
  "ttlSeconds" | "nullTtlSeconds" | "staleSeconds" | "staleIfErrorSeconds"
>;

/** What was loaded together must not expire together: an entry that may be stale a while ends up to a tenth earlier. */
const jitter = 0.1;

/** Until when (milliseconds) what is written now is fresh, and how long the store is to keep it. */
export function lifetime(of: AnyDeclaration, json: string, now: number): { freshUntil: number; ttlSeconds: number } {
  const full = json === "null" ? of.nullTtlSeconds : of.ttlSeconds;
  const fresh = of.staleSeconds > 0 ? full * (1 - jitter * Math.random()) : full;
  return { freshUntil: Math.round(now + fresh * 1000), ttlSeconds: fresh + windowAfter(of) };
}

/** `expired` is only good enough when loading fails, and `over` not even then. */
export function freshness(
  of: AnyDeclaration,
  { freshUntil }: Found,
  now: number,
): "fresh" | "stale" | "expired" | "over" {
  // Without a time after, the store ends it; a touch may have made that later than what was written.
  if (windowAfter(of) === 0 || now < freshUntil) return "fresh";
  if (now < freshUntil + of.staleSeconds * 1000) return "stale";
  return now < freshUntil + of.staleIfErrorSeconds * 1000 ? "expired" : "over";
}

/** How long, in seconds, the store keeps an entry once it is not fresh any more. */
export const windowAfter = (of: AnyDeclaration) => Math.max(of.staleSeconds, of.staleIfErrorSeconds);
