import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readAlbumId } from "~/features/album/album-path.ts";
import { readThreadAddress } from "~/features/comment/thread-address.ts";
import type { SearchParams } from "~/features/feed/feed-address.ts";
import { withAsked } from "~/features/feed/with-params.ts";
import { describePost } from "~/features/post/describe-post.ts";
import { getPost } from "~/features/post/get-post.ts";
import { PostPage } from "~/features/post/post-page.tsx";
import { postPath } from "~/features/post/post-path.ts";
import { getPublicUrl } from "~/trpc/server.tsx";

type PostRouteProps = { params: Promise<{ id: string; slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: PostRouteProps): Promise<Metadata> {
  return describePost(await getPost((await params).id), await getPublicUrl());
}

export default async function PostRoute({ params, searchParams }: PostRouteProps) {
  const [{ id, slug }, asked] = await Promise.all([params, searchParams]);
  const post = await getPost(id);
  // An address with an older title goes on to the present one.
  if (slug !== post.slug) redirect(withAsked(postPath(post), asked));
  return <PostPage post={post} address={readThreadAddress(asked)} albumId={readAlbumId(asked)} />;
}
