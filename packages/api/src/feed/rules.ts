import type { ListingFilter } from "@medley/db/sql/feed/scope";
import type { Actor } from "../actor.ts";
import { type FeedFilter, type FeedSort, type FeedWindow, windowedSorts } from "./schema.ts";

const hourMs = 3_600_000;
const windowHours: Record<Exclude<FeedWindow, "all">, number> = {
  hour: 1,
  day: 24,
  week: 7 * 24,
  month: 30 * 24,
  year: 365 * 24,
};
const risingHours = 48;

/** Whether a reader's lists include NSFW posts when nothing else is asked for. Visitors' never do. */
export function showsNsfw(actor: Actor): boolean {
  return actor.kind === "member" && actor.nsfw !== "hide";
}

/** What a feed is narrowed to, once the reader's preference is settled. Equal feeds give equal values. */
export function settleFilter(actor: Actor, filter: FeedFilter): ListingFilter {
  const wished = filter.nsfw ?? (showsNsfw(actor) ? "include" : "hide");
  return {
    kind: filter.kind,
    game: filter.game,
    broadcaster: filter.broadcaster,
    author: filter.author?.toLowerCase(),
    language: filter.language,
    tags: [...new Set(filter.tags)].sort(),
    excludeTags: [...new Set(filter.excludeTags)].sort(),
    nsfw: actor.kind === "visitor" ? "hide" : wished,
  };
}

/** Whether a card still keeps to what its feed hides: it may have been marked since the feed was ranked. */
export function keepsTo({ nsfw }: ListingFilter, card: { nsfw: boolean }): boolean {
  return nsfw === "include" || card.nsfw === (nsfw === "only");
}

/** Since when a sort looks at posts; null for all time. */
export function windowStart(sort: FeedSort, window: FeedWindow, now: Date): Date | null {
  if (sort === "rising") return new Date(now.getTime() - risingHours * hourMs);
  if (!windowedSorts.includes(sort) || window === "all") return null;
  return new Date(now.getTime() - windowHours[window] * hourMs);
}
