import { NavTabs } from "~/components/nav-tabs.tsx";
import { PageColumns, PageHeader } from "~/components/page.tsx";
import { DensitySwitch } from "~/components/preference/density-switch.tsx";
import { StickyBar } from "~/components/sticky-bar.tsx";
import { getQueryClient, getTrpc, Hydrate, orNotFound } from "~/trpc/server.tsx";
import { FeedRail } from "../feed/feed-rail.tsx";
import { FavoriteList } from "./favorite-list.tsx";
import { type FavoriteSort, favoriteSorts, favoritesPath } from "./favorite-sorts.ts";

type FavoritesPageProps = { sort: FavoriteSort; cursor: string | undefined };

/** One's own favourites, with their data in the page. */
export async function FavoritesPage({ sort, cursor }: FavoritesPageProps) {
  await orNotFound(
    getQueryClient().fetchInfiniteQuery(
      getTrpc().favorite.list.infiniteQueryOptions(
        { sort },
        { initialCursor: cursor, getNextPageParam: (page) => page.nextCursor },
      ),
    ),
  );
  return (
    <PageColumns rail={<FeedRail />}>
      <PageHeader title="Favourites">Only you see this list.</PageHeader>
      <StickyBar className="flex items-center justify-between gap-3">
        <NavTabs
          label="Sort"
          className="min-w-0 flex-1"
          tabs={favoriteSorts.map((each) => ({
            href: favoritesPath(each.sort),
            label: each.label,
            current: each.sort === sort,
          }))}
        />
        <DensitySwitch />
      </StickyBar>
      <Hydrate>
        <FavoriteList sort={sort} cursor={cursor} />
      </Hydrate>
    </PageColumns>
  );
}
