import type { Metadata } from "next";
import { atomLinkOf } from "~/features/feed/atom-link.ts";
import { readFeedAddress, type SearchParams } from "~/features/feed/feed-address.ts";
import { FeedPage } from "~/features/feed/feed-page.tsx";
import { describeProfile } from "~/features/profile/describe-profile.ts";
import { getProfile, getProfileAt } from "~/features/profile/get-profile.ts";
import { NoPosts } from "~/features/profile/no-posts.tsx";
import { ProfileHeader } from "~/features/profile/profile-header.tsx";

type ProfileRouteProps = { params: Promise<{ username: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: ProfileRouteProps): Promise<Metadata> {
  const profile = await getProfile((await params).username);
  const described = describeProfile(profile, "posts");
  const types = atomLinkOf(`/u/${profile.username}`, await searchParams);
  return { ...described, alternates: { ...described.alternates, types } };
}

export default async function ProfileRoute({ params, searchParams }: ProfileRouteProps) {
  const profile = await getProfileAt((await params).username);
  return (
    <FeedPage
      address={readFeedAddress(await searchParams)}
      base={`/u/${profile.username}`}
      fixed={{ author: profile.username }}
      header={<ProfileHeader profile={profile} part="posts" />}
      empty={<NoPosts profile={profile} />}
    />
  );
}
