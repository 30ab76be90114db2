import { readFeedAddress, type SearchParams } from "~/features/feed/feed-address.ts";
import { FeedPage } from "~/features/feed/feed-page.tsx";

export default async function HomePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <FeedPage address={readFeedAddress(await searchParams)} base="/" />;
}
