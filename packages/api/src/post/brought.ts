import type { Hold } from "@medley/cache";
import type { Context } from "../context.ts";
import type { SharedCard } from "./cached.ts";
import type { CardAuthor } from "./schema.ts";

/** Cards, and authors, that came along with something else in one call, by id. */
export interface Brought {
  cards: Map<string, SharedCard>;
  authors: Map<string, CardAuthor>;
  /** On the entries they will be kept as. */
  holds: Hold[];
}

export const nothingBrought = (): Brought => ({ cards: new Map(), authors: new Map(), holds: [] });

/** Whether nothing keeps what came along: neither by itself, nor as a part of a whole answer. */
export function isKeptNowhere({ switches }: Pick<Context, "switches">): boolean {
  return !(["cache.post-card", "cache.author-card", "readyBytes"] as const).some((name) => switches.isOn(name));
}

/**
 * What came along, where that is all that was asked for and nothing of it has changed since. An answer that is kept as a
 * whole depends on it from now on, as it would on what it reads through the caches.
 */
export function handedOn<K extends "cards" | "authors">(
  { brought }: Pick<Context, "brought">,
  what: K,
  ids: readonly string[],
): Brought[K] | undefined {
  const all = brought?.[what];
  const isComplete = all !== undefined && ids.length > 0 && ids.every((id) => all.has(id));
  return isComplete && brought?.holds.every((hold) => hold.use()) ? (all as Brought[K]) : undefined;
}
