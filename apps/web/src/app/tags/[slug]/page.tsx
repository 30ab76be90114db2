import type { Metadata } from "next";
import { CompactNumber } from "~/components/compact-number.tsx";
import { PageHeader } from "~/components/page.tsx";
import { atomLinkOf } from "~/features/feed/atom-link.ts";
import { readFeedAddress, type SearchParams } from "~/features/feed/feed-address.ts";
import { FeedPage } from "~/features/feed/feed-page.tsx";
import { getQueryClient, getTrpc, orNotFound } from "~/trpc/server.tsx";

type TagPageProps = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

function getTag(slug: string) {
  return orNotFound(getQueryClient().fetchQuery(getTrpc().tag.get.queryOptions({ slug })));
}

export async function generateMetadata({ params, searchParams }: TagPageProps): Promise<Metadata> {
  const { name, slug } = await getTag((await params).slug);
  const types = atomLinkOf(`/tags/${slug}`, await searchParams);
  return { title: `#${name}`, description: `Posts tagged ${name}, ranked by the community.`, alternates: { types } };
}

export default async function TagPage({ params, searchParams }: TagPageProps) {
  const tag = await getTag((await params).slug);
  const header = (
    <PageHeader
      title={tag.name}
      overline="Tag"
      picture={<span className="size-4 rounded-full" style={{ background: tag.color }} />}
    >
      <CompactNumber value={tag.postCount} /> {tag.postCount === 1 ? "post" : "posts"}
    </PageHeader>
  );
  return (
    <FeedPage
      address={readFeedAddress(await searchParams)}
      base={`/tags/${tag.slug}`}
      fixed={{ tags: [tag.slug] }}
      header={header}
    />
  );
}
