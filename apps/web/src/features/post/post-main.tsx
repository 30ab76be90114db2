"use client";
import { useQuery } from "@tanstack/react-query";
import { Badge } from "~/components/badge.tsx";
import { Chip } from "~/components/chip.tsx";
import { Prose } from "~/components/prose.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { ImageActions } from "../image/image-actions.tsx";
import { ImageViewer } from "../image/image-viewer.tsx";
import { UnreadyImage } from "../image/unready-image.tsx";
import { ClipPlayer } from "./clip-player.tsx";
import { PostActions } from "./post-actions.tsx";
import { PostFacts } from "./post-facts.tsx";
import { PostNumbers } from "./post-numbers.tsx";
import { PostState } from "./post-state.tsx";
import type { PostPage } from "./post-types.ts";
import { useCountView } from "./use-count-view.ts";

/** How often a picture that is being prepared is asked after. */
const pollMs = 1_500;

type PostMainProps = {
  id: string;
  /** The album one came from. */
  albumId?: string | undefined;
};

/** The post itself: player or picture, title, facts, description, tags, actions. */
export function PostMain({ id, albumId }: PostMainProps) {
  const trpc = useTRPC();
  const { data: post } = useQuery(
    trpc.post.get.queryOptions(
      { id },
      { refetchInterval: ({ state }) => (state.data?.status === "processing" ? pollMs : false) },
    ),
  );
  useCountView(id, post?.status === "active");
  if (!post) return null;
  return (
    <article data-post={post.id}>
      <PostState post={post} />
      <MainMedia post={post} albumId={albumId} />
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
      {post.image && post.image.variants.length > 0 ? <ImageActions post={post} image={post.image} /> : null}
    </article>
  );
}

function MainMedia({ post, albumId }: { post: PostPage; albumId: string | undefined }) {
  if (post.kind === "clip") return <ClipPlayer post={post} />;
  if (!post.image || post.image.variants.length === 0) return <UnreadyImage status={post.status} />;
  return <ImageViewer post={post} image={post.image} albumId={albumId} />;
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
