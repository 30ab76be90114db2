import type { Metadata } from "next";
import type { SearchParams } from "~/features/feed/feed-address.ts";
import { readSearchAddress } from "~/features/search/search-address.ts";
import { SearchPage } from "~/features/search/search-page.tsx";

type SearchRouteProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: SearchRouteProps): Promise<Metadata> {
  const { q } = readSearchAddress(await searchParams);
  return { title: q ? `${q} · Search` : "Search", robots: { index: false } };
}

export default async function SearchRoute({ searchParams }: SearchRouteProps) {
  return <SearchPage address={readSearchAddress(await searchParams)} />;
}
