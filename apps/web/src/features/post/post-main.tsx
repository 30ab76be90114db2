"use client";
import { useQuery } from "@tanstack/react-query";
import { Badge } from "~/components/badge.tsx";
import { Chip } from "~/components/chip.tsx";
import { Prose } from "~/components/prose.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { ClipPlayer } from "./clip-player.tsx";
import { PostActions } from "./post-actions.tsx";
import { PostFacts } from "./post-facts.tsx";
import { PostNumbers } from "./post-numbers.tsx";
import { PostState } from "./post-state.tsx";
import type { PostPage } from "./post-types.ts";
import { useCountView } from "./use-count-view.ts";

/** The post itself: player, title, facts, description, tags, actions. */
export function PostMain({ id }: { id: string }) {
  const trpc = useTRPC();
  const { data: post } = useQuery(trpc.post.get.queryOptions({ id }));
  useCountView(id, post?.status === "active");
  if (!post) return null;
  return (
    <article data-post={post.id}>
      <PostState post={post} />
      <ClipPlayer post={post} />
      <h1 className="mt-4 text-20 leading-tight md:text-26" dir="auto">
        {post.title}
      </h1>
      <div className="mt-2">
        <PostFacts post={{ ...post, publishedAt: post.publishedAt ?? post.createdAt }} />
      </div>
      <PostNumbers post={post} />
      {post.descriptionHtml ? <Prose html={post.descriptionHtml} className="mt-4" /> : null}
      <PostTagList post={post} />
      <PostActions post={post} />
    </article>
  );
}

function PostTagList({ post }: { post: PostPage }) {
  if (post.tags.length === 0 && !post.nsfw) return null;
  return (
    <ul className="mt-4 flex flex-wrap items-center gap-1.5">
      {post.nsfw ? (
        <li>
          <Badge tone="bad">NSFW</Badge>
        </li>
      ) : null}
      {post.tags.map((tag) => (
        <li key={tag.slug}>
          <Chip href={`/tags/${tag.slug}`} dot={tag.color}>
            {tag.name}
          </Chip>
        </li>
      ))}
    </ul>
  );
}
