"use client";
import { type Choice, UpDown } from "~/components/up-down.tsx";
import type { PostCard } from "../post/post-types.ts";
import { useVote } from "./use-vote.ts";

type PostVoteProps = { post: Pick<PostCard, "id" | "score" | "viewer" | "title">; look?: "pill" | "column" };

/** The vote on a post. */
export function PostVote({ post, look = "pill" }: PostVoteProps) {
  const vote = useVote(post);
  return (
    <UpDown
      value={post.score}
      choice={(post.viewer?.vote ?? 0) as Choice}
      onChoose={vote}
      look={look}
      labels={{ group: "Vote", up: "Vote up", down: "Vote down" }}
    />
  );
}
