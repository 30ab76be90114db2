import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readThreadAddress } from "~/features/comment/thread-address.ts";
import type { SearchParams } from "~/features/feed/feed-address.ts";
import { describePost } from "~/features/post/describe-post.ts";
import { getPost } from "~/features/post/get-post.ts";
import { PostPage } from "~/features/post/post-page.tsx";
import { postPath } from "~/features/post/post-path.ts";

type PostRouteProps = { params: Promise<{ id: string; slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: PostRouteProps): Promise<Metadata> {
  return describePost(await getPost((await params).id));
}

export default async function PostRoute({ params, searchParams }: PostRouteProps) {
  const { id, slug } = await params;
  const post = await getPost(id);
  // An address with an older title goes on to the present one.
  if (slug !== post.slug) redirect(postPath(post));
  return <PostPage post={post} address={readThreadAddress(await searchParams)} />;
}
