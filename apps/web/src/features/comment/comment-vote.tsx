"use client";
import { type Side, UpDown } from "~/components/up-down.tsx";
import { useTRPCClient } from "~/trpc/client.tsx";
import { usePress } from "../viewer/use-press.ts";
import type { CommentNode } from "./comment-types.ts";
import type { CommentPatch } from "./thread-list.ts";

type CommentVoteProps = { comment: CommentNode; onChange: (patch: CommentPatch) => void };

/** The vote on a comment: shown at once, taken back when it fails, settled on the server's numbers. */
export function CommentVote({ comment: { id, score, viewer }, onChange }: CommentVoteProps) {
  const api = useTRPCClient();
  const press = usePress();
  const vote = (side: Side) =>
    press({
      scope: `comment-vote-${id}`,
      held: viewer?.vote ?? 0,
      next: (now) => (now === side ? 0 : side),
      show: (wanted) =>
        onChange((node) => ({
          score: node.score - (node.viewer?.vote ?? 0) + wanted,
          viewer: node.viewer && { ...node.viewer, vote: wanted },
        })),
      send: (value) => api.comment.vote.mutate({ commentId: id, value }),
      settle: (answer) =>
        onChange((node) => ({ score: answer.score, viewer: node.viewer && { ...node.viewer, vote: answer.vote } })),
    });
  return (
    <UpDown
      look="bare"
      value={score}
      choice={viewer?.vote ?? 0}
      disabled={viewer !== null && !viewer.canVote}
      onPress={vote}
      labels={{ group: "Vote on this comment", up: "Vote comment up", down: "Vote comment down" }}
    />
  );
}
