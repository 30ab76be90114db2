"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast } from "~/components/toast-store.ts";
import type { Choice } from "~/components/up-down.tsx";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import { isLastWord } from "~/trpc/last-word.ts";
import { patchPost } from "../post/patch-post.ts";
import type { PostCard } from "../post/post-types.ts";
import { useRequireViewer } from "../viewer/viewer-context.tsx";

type Votable = Pick<PostCard, "id" | "score" | "viewer">;

/** Votes on a post: shown at once, taken back when it fails, settled on the server's numbers. */
export function useVote(post: Votable): (value: Choice) => void {
  const trpc = useTRPC();
  const client = useQueryClient();
  const requireViewer = useRequireViewer();
  const set = (vote: number, score: number) =>
    patchPost(client, post.id, (held) => ({ score, viewer: { favorited: held.viewer?.favorited ?? false, vote } }));
  const scope = `vote-${post.id}`;
  const { mutate } = useMutation(
    trpc.vote.cast.mutationOptions({
      // One member's votes on a post go out one after the other, so the last press wins.
      scope: { id: scope },
      onMutate: ({ value }) => {
        const before = { vote: post.viewer?.vote ?? 0, score: post.score };
        set(value, before.score - before.vote + value);
        return before;
      },
      onSuccess: ({ score, vote }) => {
        if (isLastWord(client, scope)) set(vote, score);
      },
      onError: (error, _, before) => {
        if (before && isLastWord(client, scope)) set(before.vote, before.score);
        showToast({ message: errorWords(readError(error)), tone: "bad" });
      },
    }),
  );
  return (value) => {
    if (requireViewer()) mutate({ postId: post.id, value });
  };
}
