import type { ListFavoritesInput } from "@medley/api/schema/favorite";

export type FavoriteSort = ListFavoritesInput["sort"];

export const favoriteSorts: { sort: FavoriteSort; label: string }[] = [
  { sort: "newest", label: "Newest" },
  { sort: "top", label: "Top" },
  { sort: "discussed", label: "Discussed" },
];

/** Reads the address's sort; what is no sort is the first. */
export function readFavoriteSort(wished: string | string[] | undefined): FavoriteSort {
  return favoriteSorts.find(({ sort }) => sort === wished)?.sort ?? "newest";
}

/** The address of the list in an order, and of a further page of it. */
export function favoritesPath(sort: FavoriteSort, cursor?: string): string {
  const params = new URLSearchParams();
  if (sort !== "newest") params.set("sort", sort);
  if (cursor) params.set("cursor", cursor);
  return params.size > 0 ? `/favorites?${params}` : "/favorites";
}
