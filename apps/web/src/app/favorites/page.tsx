import type { Metadata } from "next";
import { readFavoriteSort } from "~/features/favorite/favorite-sorts.ts";
import { FavoritesPage } from "~/features/favorite/favorites-page.tsx";
import type { SearchParams } from "~/features/feed/feed-address.ts";
import { requireViewer } from "~/features/viewer/require-viewer.ts";

export const metadata: Metadata = { title: "Favourites" };

export default async function FavoritesRoute({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireViewer("/favorites");
  const { sort, cursor } = await searchParams;
  return <FavoritesPage sort={readFavoriteSort(sort)} cursor={typeof cursor === "string" ? cursor : undefined} />;
}
