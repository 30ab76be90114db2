"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import Heart from "lucide-react/icons/heart";
import { ActionButton } from "~/components/action-button.tsx";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import { isLastWord } from "~/trpc/last-word.ts";
import { patchPost } from "../post/patch-post.ts";
import type { PostCard } from "../post/post-types.ts";
import { useRequireViewer } from "../viewer/viewer-context.tsx";

type Favorable = Pick<PostCard, "id" | "favoriteCount" | "viewer">;

/** Puts a post among one's favourites or takes it out; shown at once. */
export function FavoriteButton({ post }: { post: Favorable }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const requireViewer = useRequireViewer();
  const favorited = post.viewer?.favorited ?? false;
  const set = (next: boolean, favoriteCount: number) =>
    patchPost(client, post.id, (held) => ({
      favoriteCount,
      viewer: { vote: held.viewer?.vote ?? 0, favorited: next },
    }));
  const scope = `favorite-${post.id}`;
  const { mutate } = useMutation(
    trpc.favorite.set.mutationOptions({
      scope: { id: scope },
      onMutate: (wanted) => {
        set(wanted.favorited, post.favoriteCount + (wanted.favorited ? 1 : -1));
        return { favorited, favoriteCount: post.favoriteCount };
      },
      onSuccess: (settled) => {
        if (isLastWord(client, scope)) set(settled.favorited, settled.favoriteCount);
      },
      onError: (error, _, before) => {
        if (before && isLastWord(client, scope)) set(before.favorited, before.favoriteCount);
        showToast({ message: errorWords(readError(error)), tone: "bad" });
      },
    }),
  );
  return (
    <ActionButton
      icon={<Heart />}
      label={favorited ? "Remove from favourites" : "Keep as a favourite"}
      count={post.favoriteCount}
      aria-pressed={favorited}
      onClick={() => {
        if (requireViewer()) mutate({ postId: post.id, favorited: !favorited });
      }}
    />
  );
}
