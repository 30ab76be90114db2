import type { ReactNode } from "react";
import { PageColumns } from "~/components/page.tsx";
import { Hydrate, tellShown } from "~/trpc/server.tsx";
import { FeedRail } from "../feed/feed-rail.tsx";
import { fetchSearch } from "./fetch-search.ts";
import { FoundNames } from "./found-names.tsx";
import { FoundPosts } from "./found-posts.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { postsInput, type SearchAddress, writeSearchAddress } from "./search-address.ts";
import { SearchBox } from "./search-box.tsx";
import { SearchFailure } from "./search-failure.tsx";
import { SearchHelp } from "./search-help.tsx";
import { SearchTabs } from "./search-tabs.tsx";
import { SearchTools } from "./search-tools.tsx";

/** What was searched for, with its data in the page: what the browser shows before, and without, any script. */
export async function SearchPage({ address }: { address: SearchAddress }) {
  if (!address.q) {
    return (
      <Frame title="Search">
        <SearchHelp />
      </Frame>
    );
  }
  const { counts, failure } = await fetchSearch(address);
  if (failure) tellShown(failure);
  const { q, tab, cursor, ...rest } = address;
  const path = writeSearchAddress({ q, tab, ...rest });
  const empty = <NothingFound address={address} counts={counts} />;
  return (
    <Frame title={`Search for ${q}`}>
      <SearchTabs address={address} counts={counts} />
      {tab === "posts" ? <SearchTools address={address} /> : null}
      {failure ? (
        <SearchFailure failure={failure} address={writeSearchAddress(address)} />
      ) : (
        <Hydrate>
          {tab === "posts" ? (
            <FoundPosts input={postsInput(address)} path={path} cursor={cursor} empty={empty} />
          ) : (
            <FoundNames tab={tab} q={q} path={path} cursor={cursor} empty={empty} />
          )}
        </Hydrate>
      )}
    </Frame>
  );
}

function Frame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <PageColumns rail={<FeedRail />}>
      <h1 className="sr-only">{title}</h1>
      <div className="relative z-25 pt-3 pb-1 md:hidden">
        <SearchBox place="page" />
      </div>
      {children}
    </PageColumns>
  );
}
