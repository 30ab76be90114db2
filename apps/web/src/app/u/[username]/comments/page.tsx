import type { Metadata } from "next";
import type { SearchParams } from "~/features/feed/feed-address.ts";
import { describeProfile } from "~/features/profile/describe-profile.ts";
import { getProfile, getProfileAt } from "~/features/profile/get-profile.ts";
import { ProfileComments } from "~/features/profile/profile-comments.tsx";

type CommentsRouteProps = { params: Promise<{ username: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: CommentsRouteProps): Promise<Metadata> {
  return describeProfile(await getProfile((await params).username), "comments");
}

export default async function CommentsRoute({ params, searchParams }: CommentsRouteProps) {
  const profile = await getProfileAt((await params).username, "/comments");
  const { cursor } = await searchParams;
  return <ProfileComments profile={profile} cursor={typeof cursor === "string" ? cursor : undefined} />;
}
