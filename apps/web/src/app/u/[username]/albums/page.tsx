import type { Metadata } from "next";
import { ProfileAlbums } from "~/features/album/profile-albums.tsx";
import { first, type SearchParams } from "~/features/feed/feed-address.ts";
import { describeProfile } from "~/features/profile/describe-profile.ts";
import { getProfile, getProfileAt } from "~/features/profile/get-profile.ts";

type AlbumsRouteProps = { params: Promise<{ username: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: AlbumsRouteProps): Promise<Metadata> {
  return describeProfile(await getProfile((await params).username), "albums");
}

export default async function AlbumsRoute({ params, searchParams }: AlbumsRouteProps) {
  const profile = await getProfileAt((await params).username, "/albums");
  return <ProfileAlbums profile={profile} cursor={first((await searchParams).cursor)} />;
}
