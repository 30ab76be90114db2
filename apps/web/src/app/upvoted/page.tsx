import type { Metadata } from "next";
import { first, type SearchParams } from "~/features/feed/feed-address.ts";
import { getProfile } from "~/features/profile/get-profile.ts";
import { UpvotedPosts } from "~/features/profile/upvoted-posts.tsx";
import { requireViewer } from "~/features/viewer/require-viewer.ts";

export const metadata: Metadata = { title: "Upvoted" };

export default async function UpvotedRoute({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { username } = await requireViewer("/upvoted");
  return <UpvotedPosts profile={await getProfile(username)} cursor={first((await searchParams).cursor)} />;
}
