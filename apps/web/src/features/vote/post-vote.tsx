"use client";
import { type Choice, UpDown } from "~/components/up-down.tsx";
import type { PostCard } from "../post/post-types.ts";
import { useVote } from "./use-vote.ts";

type PostVoteProps = { post: Pick<PostCard, "id" | "score" | "viewer">; look?: "pill" | "card" };

/** The vote on a post. */
export function PostVote({ post, look = "pill" }: PostVoteProps) {
  const press = useVote(post);
  return (
    <UpDown
      value={post.score}
      choice={(post.viewer?.vote ?? 0) as Choice}
      onPress={press}
      look={look}
      labels={{ group: "Vote", up: "Vote up", down: "Vote down" }}
    />
  );
}
