import { popularGames } from "@medley/db/sql/game/popular-games";
import type { Context } from "../context.ts";
import { popularGameList } from "./cached.ts";
import type { GameCounts, PopularGamesInput } from "./schema.ts";

/** The games with the most posts. */
export async function listPopularGames(ctx: Context, input: PopularGamesInput): Promise<GameCounts> {
  const all = await ctx.cache.get(popularGameList, "all", () => ctx.db.many(popularGames({ limit: 100 })));
  return { items: all.slice(0, input.limit) };
}
