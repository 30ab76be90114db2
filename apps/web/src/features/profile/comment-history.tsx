"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import ArrowBigUp from "lucide-react/icons/arrow-big-up";
import MessageCircle from "lucide-react/icons/message-circle";
import { Badge } from "~/components/badge.tsx";
import { CompactNumber } from "~/components/compact-number.tsx";
import { EmptyState } from "~/components/empty-state.tsx";
import { EndOfList } from "~/components/end-of-list.tsx";
import { Link } from "~/components/link.tsx";
import { NextPage } from "~/components/next-page.tsx";
import { Prose } from "~/components/prose.tsx";
import { RelativeTime } from "~/components/relative-time.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { QueryFailure } from "~/trpc/query-failure.tsx";
import { writeThreadAddress } from "../comment/thread-address.ts";
import { postPath } from "../post/post-path.ts";
import type { CommentHistory as History } from "./profile-types.ts";

type CommentHistoryProps = { username: string; displayName: string; cursor: string | undefined };

/** A member's comments, newest first, each with the way to its place. */
export function CommentHistory({ username, displayName, cursor }: CommentHistoryProps) {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.comment.byUser.infiniteQueryOptions(
      { username },
      { initialCursor: cursor, getNextPageParam: (page) => page.nextCursor ?? undefined },
    ),
  );
  const comments = list.data?.pages.flatMap((page) => page.items) ?? [];
  const next = list.data?.pages.at(-1)?.nextCursor;
  if (list.error && comments.length === 0) {
    return <QueryFailure error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (comments.length === 0) {
    return (
      <EmptyState drawing="bubbles" title="No comments yet">
        What {displayName} says about posts will be here.
      </EmptyState>
    );
  }
  return (
    <>
      <ul>
        {comments.map((comment) => (
          <PastComment key={comment.id} comment={comment} />
        ))}
      </ul>
      {list.error && !list.isFetchingNextPage ? (
        <QueryFailure error={list.error} onRetry={() => void list.fetchNextPage()} />
      ) : null}
      {next ? (
        <NextPage
          ahead={false}
          href={`/u/${username}/comments?${new URLSearchParams({ cursor: next })}`}
          pending={list.isFetchingNextPage}
          onReach={() => void list.fetchNextPage()}
        />
      ) : (
        <EndOfList />
      )}
    </>
  );
}

function PastComment({ comment }: { comment: History["items"][number] }) {
  const { post } = comment;
  const place = writeThreadAddress(postPath(post), { sort: "best", focus: comment.id });
  return (
    <li className="border-line border-b py-4">
      <p className="flex flex-wrap items-center gap-x-1.5 text-13 text-ink-3">
        <span>{comment.parentId ? "Replied under" : "On"}</span>
        <Link href={postPath(post)} className="min-w-0 truncate font-semibold text-ink-1 hover:underline" dir="auto">
          {post.title}
        </Link>
        {post.nsfw ? <Badge tone="bad">NSFW</Badge> : null}
      </p>
      <Prose html={comment.html} className="mt-1.5" />
      <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-13 text-ink-3">
        <span className="inline-flex items-center gap-1">
          <ArrowBigUp className="size-4" aria-hidden="true" />
          <CompactNumber value={comment.score} /> {Math.abs(comment.score) === 1 ? "point" : "points"}
        </span>
        {comment.replyCount > 0 ? (
          <span className="inline-flex items-center gap-1">
            <MessageCircle className="size-4" aria-hidden="true" />
            <CompactNumber value={comment.replyCount} /> {comment.replyCount === 1 ? "reply" : "replies"}
          </span>
        ) : null}
        <Link href={place} className="hit-44 relative hover:text-ink-1 hover:underline">
          <RelativeTime at={comment.createdAt} form="long" />
          <span className="sr-only">, show in its thread</span>
        </Link>
        {comment.editedAt ? <span>edited</span> : null}
      </p>
    </li>
  );
}
