import type { Metadata } from "next";
import { atomLinkOf } from "~/features/feed/atom-link.ts";
import { readFeedAddress, type SearchParams } from "~/features/feed/feed-address.ts";
import { FeedPage } from "~/features/feed/feed-page.tsx";

type HomePageProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: HomePageProps): Promise<Metadata> {
  return { alternates: { types: atomLinkOf("/", await searchParams) } };
}

export default async function HomePage({ searchParams }: HomePageProps) {
  return <FeedPage address={readFeedAddress(await searchParams)} base="/" />;
}
