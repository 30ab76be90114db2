"use client";
import { useQueryClient } from "@tanstack/react-query";
import type { Choice, Side } from "~/components/up-down.tsx";
import { useTRPCClient } from "~/trpc/client.tsx";
import { patchPost } from "../post/patch-post.ts";
import type { PostCard } from "../post/post-types.ts";
import { usePress } from "../viewer/use-press.ts";

type Votable = Pick<PostCard, "id" | "viewer">;

/** Presses up or down on a post; the side that is on is taken back. */
export function useVote({ id, viewer }: Votable): (side: Side) => void {
  const api = useTRPCClient();
  const client = useQueryClient();
  const press = usePress();
  const favorited = viewer?.favorited ?? false;
  return (side) =>
    press({
      scope: `vote-${id}`,
      held: (viewer?.vote ?? 0) as Choice,
      next: (now) => (now === side ? 0 : side),
      show: (vote) =>
        patchPost(client, id, (post) => ({
          score: post.score - (post.viewer?.vote ?? 0) + vote,
          viewer: { favorited, ...post.viewer, vote },
        })),
      send: (value) => api.vote.cast.mutate({ postId: id, value }),
      settle: ({ score, vote }) =>
        patchPost(client, id, (post) => ({ score, viewer: { favorited, ...post.viewer, vote } })),
    });
}
