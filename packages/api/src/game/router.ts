import { publicProcedure, router } from "../trpc.ts";
import { getGame } from "./get-game.ts";
import { listPopularGames } from "./list-popular-games.ts";
import { GameCount, GameCounts, GetGameInput, PopularGamesInput } from "./schema.ts";

export const gameRouter = router({
  get: publicProcedure
    .meta({ statements: 1, cacheable: true })
    .input(GetGameInput)
    .output(GameCount)
    .query(({ ctx, input }) => getGame(ctx, input)),
  popular: publicProcedure
    .meta({ statements: 1, cacheable: true })
    .input(PopularGamesInput)
    .output(GameCounts)
    .query(({ ctx, input }) => listPopularGames(ctx, input)),
});
