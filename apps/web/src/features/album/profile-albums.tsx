import { PageColumns } from "~/components/page.tsx";
import { getQueryClient, getTrpc, Hydrate, orNotFound } from "~/trpc/server.tsx";
import { FeedRail } from "../feed/feed-rail.tsx";
import { ProfileHeader } from "../profile/profile-header.tsx";
import type { Profile } from "../profile/profile-types.ts";
import { albumsInput } from "./album-input.ts";
import { AlbumList } from "./album-list.tsx";

/** A member's albums, with their data in the page. */
export async function ProfileAlbums({ profile, cursor }: { profile: Profile; cursor: string | undefined }) {
  await orNotFound(
    getQueryClient().fetchInfiniteQuery(
      getTrpc().album.list.infiniteQueryOptions(albumsInput(profile.username), {
        initialCursor: cursor,
        getNextPageParam: (page) => page.nextCursor,
      }),
    ),
  );
  return (
    <PageColumns rail={<FeedRail />}>
      <ProfileHeader profile={profile} part="albums" />
      <Hydrate>
        <AlbumList owner={profile.username} name={profile.displayName} own={profile.own !== null} cursor={cursor} />
      </Hydrate>
    </PageColumns>
  );
}
