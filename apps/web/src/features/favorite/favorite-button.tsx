"use client";
import { useQueryClient } from "@tanstack/react-query";
import Heart from "lucide-react/icons/heart";
import { ActionButton } from "~/components/action-button.tsx";
import { useTRPCClient } from "~/trpc/client.tsx";
import { patchPost } from "../post/patch-post.ts";
import type { PostCard } from "../post/post-types.ts";
import { usePress } from "../viewer/use-press.ts";

type Favorable = Pick<PostCard, "id" | "favoriteCount" | "viewer">;

/** Puts a post among one's favourites or takes it out; shown at once. */
export function FavoriteButton({ post: { id, favoriteCount, viewer } }: { post: Favorable }) {
  const api = useTRPCClient();
  const client = useQueryClient();
  const press = usePress();
  const held = viewer?.favorited ?? false;
  const set = (favorited: boolean, count: (post: PostCard) => number) =>
    patchPost(client, id, (post) => ({
      favoriteCount: count(post),
      viewer: { vote: 0, ...post.viewer, favorited },
    }));
  return (
    <ActionButton
      icon={<Heart />}
      label={held ? "Remove from favourites" : "Keep as a favourite"}
      count={favoriteCount}
      aria-pressed={held}
      onClick={() =>
        press({
          scope: `favorite-${id}`,
          held,
          next: (now) => !now,
          show: (favorited) =>
            set(favorited, (post) => post.favoriteCount - Number(post.viewer?.favorited ?? false) + Number(favorited)),
          send: (favorited) => api.favorite.set.mutate({ postId: id, favorited }),
          settle: (answer) => set(answer.favorited, () => answer.favoriteCount),
        })
      }
    />
  );
}
