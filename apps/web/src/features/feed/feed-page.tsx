import type { ReactNode } from "react";
import { PageColumns } from "~/components/page.tsx";
import { getQueryClient, getTrpc, Hydrate, orNotFound } from "~/trpc/server.tsx";
import { Feed } from "./feed.tsx";
import { type FeedAddress, feedInput, writeFeedAddress } from "./feed-address.ts";
import { FeedRail } from "./feed-rail.tsx";
import { FeedTabs } from "./feed-tabs.tsx";

type FeedPageProps = {
  address: FeedAddress;
  base: string;
  fixed?: Partial<FeedAddress["filter"]>;
  /** What stands above the tabs: the game, the tag, the person. */
  header?: ReactNode;
  /** Shown instead of posts when there are none. */
  empty?: ReactNode;
  rail?: ReactNode;
};

/** A feed with its data in the page: what the browser shows before, and without, any script. */
export async function FeedPage({ address, base, fixed = {}, header, empty, rail }: FeedPageProps) {
  const { cursor, ...here } = address;
  const input = feedInput(address, fixed);
  await orNotFound(
    getQueryClient().fetchInfiniteQuery(
      getTrpc().feed.list.infiniteQueryOptions(input, {
        initialCursor: cursor,
        getNextPageParam: (page) => page.nextCursor,
      }),
    ),
  );
  return (
    <PageColumns rail={rail ?? <FeedRail />}>
      {header ?? <h1 className="sr-only">Medley</h1>}
      <FeedTabs address={address} base={base} />
      <Hydrate>
        <Feed input={input} path={writeFeedAddress(base, here)} cursor={cursor} empty={empty} />
      </Hydrate>
    </PageColumns>
  );
}
