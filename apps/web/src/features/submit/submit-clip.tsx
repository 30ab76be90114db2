"use client";
import { useState } from "react";
import { Button } from "~/components/button.tsx";
import { ErrorState } from "~/components/error-state.tsx";
import { Skeleton, SkeletonGroup } from "~/components/skeleton.tsx";
import { readError } from "~/trpc/api-error.ts";
import { ClipFound } from "./clip-found.tsx";
import { ClipRefused } from "./clip-refused.tsx";
import { DetailsForm } from "./details-form.tsx";
import { PasteForm } from "./paste-form.tsx";
import { refusalWords, submitErrorWords } from "./refusal-words.ts";
import { withUrl } from "./submit-draft.ts";
import type { ClipPreview, SubmittedClip } from "./submit-types.ts";
import { Submitted } from "./submitted.tsx";
import { useClipPreview } from "./use-clip-preview.ts";
import { useSubmitDraft } from "./use-submit-draft.ts";

/** From a pasted address to a submitted clip, on one page that grows as more is known. */
export function SubmitClip() {
  const [draft, change, forget] = useSubmitDraft();
  const [submitted, setSubmitted] = useState<SubmittedClip | null>(null);
  const [empty, setEmpty] = useState(false);
  const preview = useClipPreview(draft);
  const { data, isFetching } = preview;
  const failure = preview.error && !isFetching ? readError(preview.error) : null;
  const wrongAddress = failure?.code === "invalid";
  const lookAgain = () => void preview.refetch();
  function look(url: string) {
    setSubmitted(null);
    setEmpty(url === "");
    // The same address again asks again, unless it was answered already.
    if (draft.looked && url === draft.url.trim() && failure) lookAgain();
    else change((held) => withUrl(held, url, url !== ""));
  }
  function finish(clip: SubmittedClip) {
    setSubmitted(clip);
    forget();
  }

  if (submitted) return <Submitted clip={submitted} onAnother={() => setSubmitted(null)} />;
  return (
    <div className="flex flex-col gap-6">
      <PasteForm
        url={draft.url}
        pending={isFetching}
        error={empty ? "Paste a clip’s address first." : wrongAddress ? submitErrorWords(failure) : undefined}
        onType={(url) => {
          setEmpty(false);
          change((held) => withUrl(held, url, false));
        }}
        onLook={look}
      />
      <div aria-live="polite" className="empty:hidden">
        {draft.looked && isFetching && !data ? <PreviewSkeleton /> : null}
        {failure && !wrongAddress ? (
          <ErrorState onRetry={lookAgain} requestId={failure.requestId}>
            {submitErrorWords(failure)}
          </ErrorState>
        ) : null}
        {data && draft.looked ? <Found preview={data} pending={isFetching} onRetry={lookAgain} /> : null}
      </div>
      {data && draft.looked && !data.refused ? (
        <DetailsForm draft={draft} preview={data} change={change} onSubmitted={finish} />
      ) : null}
    </div>
  );
}

type FoundProps = { preview: ClipPreview; pending: boolean; onRetry: () => void };

/** The clip as it was found, below the reason why it can't be posted. */
function Found({ preview, pending, onRetry }: FoundProps) {
  const { refused, duplicate } = preview;
  return (
    <div className="flex flex-col gap-3">
      {refused ? <ClipRefused refusal={refusalWords(refused)} existing={duplicate} /> : null}
      <ClipFound
        preview={preview}
        onRetry={
          <Button size="small" pending={pending} onClick={onRetry}>
            Try again
          </Button>
        }
      />
    </div>
  );
}

function PreviewSkeleton() {
  return (
    <SkeletonGroup label="Looking the clip up" className="grid gap-x-4 gap-y-3 p-3 sm:grid-cols-[13rem_minmax(0,1fr)]">
      <Skeleton className="aspect-video w-full rounded-media!" />
      <div className="self-center">
        <Skeleton className="h-5 w-4/5" />
        <Skeleton className="mt-3 h-4 w-1/2" />
        <Skeleton className="mt-2.5 h-4 w-2/3" />
      </div>
    </SkeletonGroup>
  );
}
