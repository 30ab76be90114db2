import { listOutput } from "../answer/list-output.ts";
import { memberProcedure, router } from "../trpc.ts";
import { listFavorites } from "./list-favorites.ts";
import { FavoritePage, FavoriteResult, ListFavoritesInput, SetFavoriteInput } from "./schema.ts";
import { setFavorite } from "./set-favorite.ts";

export const favoriteRouter = router({
  set: memberProcedure
    .meta({ statements: 3 })
    .input(SetFavoriteInput)
    .output(FavoriteResult)
    .mutation(({ ctx, input }) => setFavorite(ctx, input)),
  list: memberProcedure
    .meta({ statements: 3 })
    .input(ListFavoritesInput)
    .output(listOutput(FavoritePage, "items"))
    .query(({ ctx, input }) => listFavorites(ctx, input)),
});
