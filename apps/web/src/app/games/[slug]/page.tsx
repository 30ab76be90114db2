import type { Metadata } from "next";
import { CompactNumber } from "~/components/compact-number.tsx";
import { PageHeader } from "~/components/page.tsx";
import { atomLinkOf } from "~/features/feed/atom-link.ts";
import { readFeedAddress, type SearchParams } from "~/features/feed/feed-address.ts";
import { FeedPage } from "~/features/feed/feed-page.tsx";
import { getQueryClient, getTrpc, orNotFound } from "~/trpc/server.tsx";

type GamePageProps = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

function getGame(slug: string) {
  return orNotFound(getQueryClient().fetchQuery(getTrpc().game.get.queryOptions({ slug })));
}

export async function generateMetadata({ params, searchParams }: GamePageProps): Promise<Metadata> {
  const { name, slug } = await getGame((await params).slug);
  const types = atomLinkOf(`/games/${slug}`, await searchParams);
  return { title: name, description: `Clips of ${name}, ranked by the community.`, alternates: { types } };
}

export default async function GamePage({ params, searchParams }: GamePageProps) {
  const game = await getGame((await params).slug);
  const header = (
    <PageHeader title={game.name} overline="Game">
      <CompactNumber value={game.postCount} /> {game.postCount === 1 ? "post" : "posts"}
    </PageHeader>
  );
  return (
    <FeedPage
      address={readFeedAddress(await searchParams)}
      base={`/games/${game.slug}`}
      fixed={{ game: game.slug }}
      header={header}
    />
  );
}
