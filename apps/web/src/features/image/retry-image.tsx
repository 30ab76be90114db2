"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "~/components/button.tsx";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import type { PostPage } from "../post/post-types.ts";
import { mayRetryAfter } from "./failure-words.ts";

type RetryImageProps = { post: Pick<PostPage, "id" | "statusReason"> };

/** Has one's own image prepared again; nothing where that can't help. */
export function RetryImage({ post: { id, statusReason } }: RetryImageProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const retry = useMutation(
    trpc.image.retry.mutationOptions({
      onSuccess: () =>
        Promise.all([
          client.invalidateQueries({ queryKey: trpc.post.get.queryKey({ id }) }),
          client.invalidateQueries({ queryKey: trpc.gallery.list.pathKey() }),
        ]),
      onError: (error) => void showToast({ message: errorWords(readError(error)), tone: "bad" }),
    }),
  );
  if (!mayRetryAfter(statusReason)) return null;
  return (
    <Button size="small" className="z-10 mt-1.5" pending={retry.isPending} onClick={() => retry.mutate({ id })}>
      Try again
    </Button>
  );
}
