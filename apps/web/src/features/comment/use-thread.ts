"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC, useTRPCClient } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import { patchPost } from "../post/patch-post.ts";
import type { CommentNode, ThreadPages } from "./comment-types.ts";
import { type ThreadAddress, threadInput } from "./thread-address.ts";
import { appendReplies, type CommentPatch, insertComment, listComments, patchComment } from "./thread-list.ts";

/** A post's thread as the reader has opened it so far, and what changes it. */
export function useThread(postId: string, address: ThreadAddress) {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const client = useQueryClient();
  const options = trpc.comment.thread.infiniteQueryOptions(threadInput(postId, address), {
    initialCursor: address.cursor,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const query = useInfiniteQuery(options);
  const change = (how: (held: ThreadPages) => ThreadPages) =>
    client.setQueryData(options.queryKey, (held) => (held ? (how(held as ThreadPages) as typeof held) : held));
  const fail = (error: unknown) => showToast({ message: errorWords(readError(error)), tone: "bad" });

  const more = useMutation({
    mutationFn: ({ id, cursor }: { id: string; cursor: string }) =>
      api.comment.more.query({ postId, parentId: id, sort: address.sort, cursor }),
    onSuccess: (page, { id }) => change((held) => appendReplies(held, id, page)),
    onError: fail,
  });
  const removal = useMutation(
    trpc.comment.remove.mutationOptions({
      onSuccess: ({ id, status }) => {
        change((held) => patchComment(held, id, () => ({ status, html: "", viewer: null })));
        patchPost(client, postId, (post) => ({ commentCount: post.commentCount - 1 }));
      },
      onError: fail,
    }),
  );
  return {
    query,
    comments: listComments(query.data?.pages ?? []),
    patch: (id: string, patch: CommentPatch) => change((held) => patchComment(held, id, patch)),
    add: (fresh: CommentNode) => {
      change((held) => insertComment(held, fresh));
      patchPost(client, postId, (post) => ({ commentCount: post.commentCount + 1 }));
    },
    more,
    remove: removal.mutate,
  };
}

export type ThreadState = ReturnType<typeof useThread>;
