import { PageColumns } from "~/components/page.tsx";
import { getQueryClient, getTrpc, Hydrate, orNotFound } from "~/trpc/server.tsx";
import { FeedRail } from "../feed/feed-rail.tsx";
import { CommentHistory } from "./comment-history.tsx";
import { ProfileHeader } from "./profile-header.tsx";
import type { Profile } from "./profile-types.ts";

type ProfileCommentsProps = { profile: Profile; cursor: string | undefined };

/** What a member said, with its data in the page. */
export async function ProfileComments({ profile, cursor }: ProfileCommentsProps) {
  const { username } = profile;
  await orNotFound(
    getQueryClient().fetchInfiniteQuery(
      getTrpc().comment.byUser.infiniteQueryOptions(
        { username },
        { initialCursor: cursor, getNextPageParam: (page) => page.nextCursor ?? undefined },
      ),
    ),
  );
  return (
    <PageColumns rail={<FeedRail />}>
      <ProfileHeader profile={profile} part="comments" />
      <Hydrate>
        <CommentHistory username={username} displayName={profile.displayName} cursor={cursor} />
      </Hydrate>
    </PageColumns>
  );
}
