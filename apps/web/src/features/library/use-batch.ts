"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import { visibilityNames } from "../image/visibility-names.ts";
import type { BatchAction } from "./library-types.ts";

/** Does one thing with many images, says what came of it, and lets every list look anew. */
export function useBatch(ids: readonly string[], onDone: () => void) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const batch = useMutation(
    trpc.image.batch.mutationOptions({
      onSuccess: async ({ items }, { action }) => {
        const done = items.filter(({ ok }) => ok).length;
        const failed = items.length - done;
        const rest = failed > 0 ? ` ${failed} could not be changed.` : "";
        showToast({ message: `${words(action, done)}${rest}`, tone: failed > 0 ? "bad" : "good" });
        onDone();
        const noted = [trpc.gallery, trpc.album, trpc.feed, trpc.post, trpc.media, trpc.submission, trpc.favorite];
        await Promise.all(noted.map((noun) => client.invalidateQueries({ queryKey: noun.pathKey() })));
      },
      onError: (error) => void showToast({ message: errorWords(readError(error)), tone: "bad" }),
    }),
  );
  return { run: (action: BatchAction) => batch.mutate({ ids: [...ids], action }), pending: batch.isPending };
}

function words(action: BatchAction, count: number): string {
  const images = count === 1 ? "1 image" : `${count} images`;
  switch (action.do) {
    case "delete":
      return `${images} deleted.`;
    case "visibility":
      return `${images} changed: ${visibilityNames[action.visibility].toLowerCase()}.`;
    case "tag":
      return `${images} tagged.`;
    case "move":
      return `${images} put into the album.`;
  }
}
