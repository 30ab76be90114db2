import type { Context } from "../context.ts";
import type { SharedCard } from "./cached.ts";
import type { CardAuthor } from "./schema.ts";

/** Cards, and authors, that came along with something else in one call, by id. */
export interface Brought {
  cards: Map<string, SharedCard>;
  authors: Map<string, CardAuthor>;
}

export const nothingBrought = (): Brought => ({ cards: new Map(), authors: new Map() });

/**
 * Whether what came along goes from hand to hand, as nothing keeps it meanwhile. While a whole answer is kept instead,
 * each card has to be read through its cache, or the answer would not be dropped with it.
 */
export function isHandedOn({ switches, brought }: Pick<Context, "switches" | "brought">): boolean {
  const keeps = ["cache.post-card", "cache.author-card", "readyBytes"] as const;
  return brought !== undefined && !keeps.some((name) => switches.isOn(name));
}

/** What came along, where that is all that was asked for. */
export function handedOn<T>(brought: ReadonlyMap<string, T> | undefined, ids: readonly string[]) {
  return brought && ids.every((id) => brought.has(id)) ? brought : undefined;
}
