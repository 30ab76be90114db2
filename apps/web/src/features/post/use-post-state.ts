"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";

/** The acts on a post that need no form. */
export function usePostState(id: string): { restore: () => void; setNsfw: (nsfw: boolean) => void } {
  const trpc = useTRPC();
  const client = useQueryClient();
  const settled = {
    onSuccess: () => client.invalidateQueries({ queryKey: trpc.post.get.queryKey({ id }) }),
    onError: (error: unknown) => {
      showToast({ message: errorWords(readError(error)), tone: "bad" });
    },
  };
  const restored = useMutation(trpc.post.restore.mutationOptions(settled));
  const updated = useMutation(trpc.post.update.mutationOptions(settled));
  return { restore: () => restored.mutate({ id }), setNsfw: (nsfw) => updated.mutate({ id, nsfw }) };
}
