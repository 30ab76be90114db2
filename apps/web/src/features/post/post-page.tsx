import { PageWide } from "~/components/page.tsx";
import { getQueryClient, getTrpc, Hydrate } from "~/trpc/server.tsx";
import { prefetchThread } from "../comment/prefetch-thread.ts";
import { Thread } from "../comment/thread.tsx";
import type { ThreadAddress } from "../comment/thread-address.ts";
import { PostMain } from "./post-main.tsx";
import type { PostPage as PostFacts } from "./post-types.ts";
import { RelatedPosts } from "./related-posts.tsx";

type PostPageProps = {
  post: PostFacts;
  address: ThreadAddress;
  /** The album one came from. */
  albumId?: string | undefined;
};

/** A post: media and facts left, its thread right; one below the other on narrow screens. */
export async function PostPage({ post, address, albumId }: PostPageProps) {
  const open = post.status === "active";
  const related = getTrpc().post.related.queryOptions({ id: post.id, limit: 6 });
  await Promise.all([
    open ? prefetchThread(post.id, address) : undefined,
    open ? getQueryClient().prefetchQuery(related) : undefined,
  ]);
  return (
    <PageWide>
      <Hydrate>
        <div className="grid grid-cols-1 gap-x-8 py-4 md:py-6 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)] xl:grid-cols-[minmax(0,1fr)_28rem]">
          <div className="min-w-0">
            <PostMain id={post.id} albumId={albumId} />
            {open ? (
              <div className="hidden lg:block">
                <RelatedPosts id={post.id} />
              </div>
            ) : null}
          </div>
          {open ? (
            <div className="min-w-0">
              <Thread postId={post.id} address={address} />
              <div className="lg:hidden">
                <RelatedPosts id={post.id} />
              </div>
            </div>
          ) : null}
        </div>
      </Hydrate>
    </PageWide>
  );
}
