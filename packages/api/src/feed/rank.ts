import { rankHot } from "@medley/db/sql/feed/rank-hot";
import { rankTop } from "@medley/db/sql/feed/rank-top";
import { rankWhole } from "@medley/db/sql/feed/rank-whole";
import type { Context } from "../context.ts";
import type { RankedFeed } from "./cached.ts";
import { windowStart } from "./rules.ts";

/** The first `limit` ids of a ranked feed as it stood at `now`. One statement. */
export async function rankFeed(ctx: Context, feed: RankedFeed, now: Date, limit: number): Promise<string[]> {
  const { sort, window, filter } = feed;
  const since = windowStart(sort, window, now);
  // One author's posts are few: ranked whole. Everything else that can walk tiers does.
  if (sort === "hot" && !filter.author) return (await ctx.db.one(rankHot({ filter, now, limit }))).ids;
  if (sort === "top" && !filter.author) return (await ctx.db.one(rankTop({ filter, since, limit }))).ids;
  return (await ctx.db.one(rankWhole({ sort, filter, now, since, limit }))).ids;
}
