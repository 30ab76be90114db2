import { defineCache } from "@medley/cache";
import type { FavoriteSort } from "@medley/db/sql/favorite/list-favorites";

/** The order of a member's favourites at one instant, which its pages walk while votes go on changing the order. */
export interface FavoriteOrder {
  userId: string;
  sort: FavoriteSort;
  ids: string[];
}

/** By an id that the pages' cursors carry. */
export const favoriteOrders = defineCache<string, FavoriteOrder>({
  name: "favorite-order",
  version: 1,
  ttlSeconds: 1800,
  key: (id) => id,
});
