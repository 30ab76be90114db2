"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast } from "~/components/toast-store.ts";
import { type Choice, UpDown } from "~/components/up-down.tsx";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import { isLastWord } from "~/trpc/last-word.ts";
import { useRequireViewer } from "../viewer/viewer-context.tsx";
import type { CommentNode } from "./comment-types.ts";

type CommentVoteProps = { comment: CommentNode; onChange: (patch: Partial<CommentNode>) => void };

/** The vote on a comment: shown at once, taken back when it fails, settled on the server's numbers. */
export function CommentVote({ comment, onChange }: CommentVoteProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const requireViewer = useRequireViewer();
  const { score, viewer } = comment;
  const set = (vote: Choice, next: number) => onChange({ score: next, viewer: viewer && { ...viewer, vote } });
  const scope = `comment-vote-${comment.id}`;
  const { mutate } = useMutation(
    trpc.comment.vote.mutationOptions({
      scope: { id: scope },
      onMutate: ({ value }) => {
        set(value, score - (viewer?.vote ?? 0) + value);
        return { vote: viewer?.vote ?? 0, score };
      },
      onSuccess: (settled) => {
        if (isLastWord(client, scope)) set(settled.vote, settled.score);
      },
      onError: (error, _, before) => {
        if (before && isLastWord(client, scope)) set(before.vote, before.score);
        showToast({ message: errorWords(readError(error)), tone: "bad" });
      },
    }),
  );
  return (
    <UpDown
      look="bare"
      value={score}
      choice={viewer?.vote ?? 0}
      disabled={viewer !== null && !viewer.canVote}
      onChoose={(value) => {
        if (requireViewer()) mutate({ commentId: comment.id, value });
      }}
      labels={{ group: "Vote on this comment", up: "Vote comment up", down: "Vote comment down" }}
    />
  );
}
