"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { memo, type ReactNode } from "react";
import { Link } from "~/components/link.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { FeedKeys } from "../feed/feed-keys.tsx";
import { PostCardSkeleton } from "../feed/feed-skeleton.tsx";
import { PostCard } from "../post/post-card.tsx";
import { useViewer } from "../viewer/viewer-context.tsx";
import { HitList } from "./hit-list.tsx";
import { Marked } from "./marked.tsx";
import { pageOptions } from "./page-options.ts";
import type { postsInput } from "./search-address.ts";
import type { PostHit } from "./search-types.ts";

type FoundPostsProps = {
  input: ReturnType<typeof postsInput>;
  path: string;
  cursor: string | undefined;
  empty: ReactNode;
};

/** Posts that were found, as cards, with what was searched for marked. */
export function FoundPosts({ input, path, cursor, empty }: FoundPostsProps) {
  const trpc = useTRPC();
  const viewer = useViewer();
  const query = useInfiniteQuery(trpc.search.posts.infiniteQueryOptions(input, pageOptions(cursor)));
  const corrected = query.data?.pages[0]?.corrected;
  return (
    <>
      <FeedKeys />
      {corrected ? <Corrected q={input.q} corrected={corrected} /> : null}
      <HitList query={query} path={path} idOf={(hit) => hit.post.id} empty={empty} skeleton={<PostCardSkeleton />}>
        {(hit, index) => (
          <FoundPost hit={hit} priority={index === 0} veiled={hit.post.nsfw && viewer?.nsfw !== "show"} />
        )}
      </HitList>
    </>
  );
}

type FoundPostProps = { hit: PostHit; priority: boolean; veiled: boolean };

/** Kept as it is while more come in. */
const FoundPost = memo(function FoundPost({ hit, priority, veiled }: FoundPostProps) {
  return (
    <PostCard
      post={hit.post}
      priority={priority}
      veiled={veiled}
      title={<Marked parts={hit.title} />}
      snippet={hit.snippet.length > 0 ? <Marked parts={hit.snippet} /> : null}
    />
  );
});

function Corrected({ q, corrected }: { q: string; corrected: string }) {
  return (
    <p className="pt-4 text-13 text-ink-2">
      No post says “{q}”. Showing results for{" "}
      <Link
        href={`/search?q=${encodeURIComponent(corrected)}`}
        className="font-semibold text-accent-ink underline underline-offset-2"
      >
        {corrected}
      </Link>
      .
    </p>
  );
}
