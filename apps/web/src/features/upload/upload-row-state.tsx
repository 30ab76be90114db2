"use client";
import { useMutation } from "@tanstack/react-query";
import CircleAlert from "lucide-react/icons/circle-alert";
import CircleCheck from "lucide-react/icons/circle-check";
import type { ReactNode } from "react";
import { Button } from "~/components/button.tsx";
import { Link } from "~/components/link.tsx";
import { ProgressBar } from "~/components/progress-bar.tsx";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import { failureWords, waitWords } from "../image/failure-words.ts";
import { postPath } from "../post/post-path.ts";
import type { UploadItem, UploadState } from "./upload-item.ts";
import type { UploadQueue } from "./upload-queue.ts";

/** How far a file is, in a bar while it moves and in words that are read out when they change. */
export function UploadRowState({ item: { file, state }, queue }: { item: UploadItem; queue: UploadQueue }) {
  return (
    <div className="mt-2">
      {state.is === "sending" ? <ProgressBar label={`Upload of ${file.name}`} share={state.share} /> : null}
      {isBeingPrepared(state) ? <ProgressBar label={`Preparing ${file.name}`} share={null} tone="plain" /> : null}
      <div className="mt-1.5 text-13 text-ink-2" aria-live="polite">
        <StateWords state={state} queue={queue} />
      </div>
    </div>
  );
}

function isBeingPrepared(state: UploadState): boolean {
  return state.is === "posting" || (state.is === "posted" && state.status === "processing");
}

function StateWords({ state, queue }: { state: UploadState; queue: UploadQueue }) {
  if (state.is === "waiting") return "Waits its turn";
  if (state.is === "sending") return state.share < 1 ? "Uploading" : "Checking";
  if (state.is === "arrived") return "Ready to post";
  if (state.is === "posting") return "Posting";
  if (state.is === "refused") return <Bad>{state.words}</Bad>;
  return <PostedWords state={state} queue={queue} />;
}

type PostedProps = { state: Extract<UploadState, { is: "posted" }>; queue: UploadQueue };

function PostedWords({ state, queue }: PostedProps) {
  const to = (words: string) => (
    <Link href={postPath(state)} className="font-medium text-accent-ink hover:underline">
      {words}
    </Link>
  );
  if (state.again) return <Good>You posted this one before. {to("Go to it")}</Good>;
  switch (state.status) {
    case "processing":
      return waitWords(state.reason) ?? "Preparing its sizes. You can leave this page.";
    case "failed":
      return <Failed state={state} queue={queue} />;
    case "pending":
      return <Good>In the queue: a moderator looks at it next. {to("See it")}</Good>;
    case "active":
      return <Good>It’s up. {to("Go to the post")}</Good>;
    default:
      return <Good>Done. {to("See it")}</Good>;
  }
}

function Failed({ state, queue }: PostedProps) {
  const trpc = useTRPC();
  const retry = useMutation(
    trpc.image.retry.mutationOptions({
      onSuccess: (now) => queue.note([{ ...now, reason: null, retryable: false }]),
      onError: (error) => void showToast({ message: errorWords(readError(error)), tone: "bad" }),
    }),
  );
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <Bad>{failureWords(state.reason)}</Bad>
      {state.retryable ? (
        <Button size="small" pending={retry.isPending} onClick={() => retry.mutate({ id: state.id })}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}

function Bad({ children }: { children: string }) {
  return (
    <p className="flex items-start gap-1.5 text-bad">
      <CircleAlert className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}

function Good({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-start gap-1.5">
      <CircleCheck className="mt-0.5 size-4 shrink-0 text-good" />
      <span>{children}</span>
    </p>
  );
}
