import { rankHot } from "@medley/db/sql/feed/rank-hot";
import { rankLively } from "@medley/db/sql/feed/rank-lively";
import { rankTop } from "@medley/db/sql/feed/rank-top";
import { rankWhole } from "@medley/db/sql/feed/rank-whole";
import type { RankedParams } from "@medley/db/sql/feed/ranked";
import type { Context } from "../context.ts";
import { keepCards, readAlong } from "../post/told-cards.ts";
import type { RankedFeed } from "./cached.ts";
import { windowStart } from "./rules.ts";

/**
 * A ranked feed's ids as it stood at `now`. The cards that come along are kept for whoever asks for them next. One
 * statement.
 */
export async function rankFeed(ctx: Context, feed: RankedFeed, now: Date, asked: RankedParams): Promise<string[]> {
  const query = rankingOf(ctx, feed, now, asked);
  const { ids } = await readAlong(
    ctx,
    () => ctx.db.one(query),
    ({ cards }, unchanged) => keepCards(ctx, cards, unchanged),
  );
  return ids;
}

/**
 * The same in two rows of one statement: the first ids, whose cards come along, and later on all of them, of the same
 * instant. There is no second row where the first holds all there is.
 */
export function rankEarly(ctx: Context, feed: RankedFeed, now: Date, asked: RankedParams & { head: number }) {
  const query = rankingOf(ctx, feed, now, asked);
  return readAlong(
    ctx,
    () => ctx.db.early(query),
    ({ first }, unchanged) => keepCards(ctx, first.cards, unchanged),
  );
}

function rankingOf(
  ctx: Pick<Context, "switches">,
  { sort, window, filter }: RankedFeed,
  now: Date,
  asked: RankedParams,
) {
  const since = windowStart(sort, window, now);
  // One author's posts are few.
  if (filter.author || !ctx.switches.isOn("tieredRanking")) return rankWhole({ sort, filter, now, since, ...asked });
  if (sort === "hot") return rankHot({ filter, now, ...asked });
  if (sort === "top") return rankTop({ filter, since, ...asked });
  return rankLively({ sort, filter, now, since, ...asked });
}
