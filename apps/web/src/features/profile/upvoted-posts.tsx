import { PageColumns } from "~/components/page.tsx";
import { getQueryClient, getTrpc, Hydrate, orNotFound } from "~/trpc/server.tsx";
import { FeedRail } from "../feed/feed-rail.tsx";
import { ProfileHeader } from "./profile-header.tsx";
import type { Profile } from "./profile-types.ts";
import { UpvotedList } from "./upvoted-list.tsx";

/** What one voted up oneself, with its data in the page. */
export async function UpvotedPosts({ profile, cursor }: { profile: Profile; cursor: string | undefined }) {
  await orNotFound(
    getQueryClient().fetchInfiniteQuery(
      getTrpc().vote.upvoted.infiniteQueryOptions(
        {},
        { initialCursor: cursor, getNextPageParam: (page) => page.nextCursor },
      ),
    ),
  );
  return (
    <PageColumns rail={<FeedRail />}>
      <ProfileHeader profile={profile} part="upvoted" />
      <p className="mt-3 text-13 text-ink-3">Only you see this list. Newest posts first.</p>
      <Hydrate>
        <UpvotedList cursor={cursor} />
      </Hydrate>
    </PageColumns>
  );
}
