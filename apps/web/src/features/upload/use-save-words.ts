"use client";
import { useMutation } from "@tanstack/react-query";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import type { UploadItem } from "./upload-item.ts";
import type { UploadQueue } from "./upload-queue.ts";

/** Keeps what was said of a picture after it was posted, also while it is still being prepared. */
export function useSaveWords({ key, words, kept, state }: UploadItem, queue: UploadQueue) {
  const trpc = useTRPC();
  const update = useMutation(trpc.post.update.mutationOptions());
  const tag = useMutation(trpc.tag.setOnPost.mutationOptions());

  async function save() {
    if (state.is !== "posted") return;
    const { title, description, nsfw, visibility, tags } = words;
    const post = await update.mutateAsync({ id: state.id, title, description, nsfw, visibility });
    if (tags.join("\n") !== kept?.tags.join("\n")) await tag.mutateAsync({ postId: state.id, tags });
    queue.keep(key, words, post);
  }

  const failure = update.error ?? tag.error;
  return {
    save: () => void save().catch(() => undefined),
    pending: update.isPending || tag.isPending,
    error: failure ? errorWords(readError(failure)) : undefined,
  };
}
