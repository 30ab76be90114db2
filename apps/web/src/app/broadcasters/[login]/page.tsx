import type { Metadata } from "next";
import { Avatar } from "~/components/avatar.tsx";
import { PageHeader } from "~/components/page.tsx";
import { atomLinkOf } from "~/features/feed/atom-link.ts";
import { readFeedAddress, type SearchParams } from "~/features/feed/feed-address.ts";
import { FeedPage } from "~/features/feed/feed-page.tsx";
import { getQueryClient, getTrpc, orNotFound } from "~/trpc/server.tsx";

type BroadcasterPageProps = { params: Promise<{ login: string }>; searchParams: Promise<SearchParams> };

function getBroadcaster(login: string) {
  return orNotFound(getQueryClient().fetchQuery(getTrpc().broadcaster.get.queryOptions({ login })));
}

export async function generateMetadata({ params, searchParams }: BroadcasterPageProps): Promise<Metadata> {
  const { name, login } = await getBroadcaster((await params).login);
  const types = atomLinkOf(`/broadcasters/${login}`, await searchParams);
  return { title: name, description: `Clips from ${name}’s channel, ranked by the community.`, alternates: { types } };
}

export default async function BroadcasterPage({ params, searchParams }: BroadcasterPageProps) {
  const { name, login, avatarUrl } = await getBroadcaster((await params).login);
  const header = (
    <PageHeader title={name} overline="Channel" picture={<Avatar name={login} url={avatarUrl} size={64} />}>
      <a href={`https://www.twitch.tv/${login}`} rel="noopener noreferrer" className="hover:underline">
        twitch.tv/{login}
      </a>
    </PageHeader>
  );
  return (
    <FeedPage
      address={readFeedAddress(await searchParams)}
      base={`/broadcasters/${login}`}
      fixed={{ broadcaster: login }}
      header={header}
    />
  );
}
