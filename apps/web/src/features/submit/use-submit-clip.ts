"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useState } from "react";
import { flushSync } from "react-dom";
import { focusFirstInvalid } from "~/components/focus-first-invalid.ts";
import { type ApiError, readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorsOfApi, errorsOfIssues, type FieldErrors } from "./form-errors.ts";
import { submissionOf } from "./submission.ts";
import type { SubmitDraft } from "./submit-draft.ts";
import type { ClipPreview, SubmittedClip } from "./submit-types.ts";

type SubmitClip = {
  draft: SubmitDraft;
  preview: ClipPreview;
  form: RefObject<HTMLFormElement | null>;
  onSubmitted: (clip: SubmittedClip) => void;
};

/** Checks the form by the API's own schema and sends it; what is wrong comes back by field, or as one failure. */
export function useSubmitClip({ draft, preview, form, onSubmitted }: SubmitClip) {
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [checking, setChecking] = useState(false);
  const trpc = useTRPC();
  const client = useQueryClient();
  const submission = useMutation(
    trpc.clip.submit.mutationOptions({
      onSuccess: (clip) => {
        void client.invalidateQueries({ queryKey: trpc.submission.mine.pathKey() });
        // From now on this clip is one that is here already.
        client.removeQueries({ queryKey: trpc.clip.preview.pathKey() });
        onSubmitted(clip);
      },
      onError: (error) => {
        const read = readError(error);
        const found = errorsOfApi(read);
        show(found, Object.keys(found).length > 0 ? null : read);
      },
    }),
  );

  function show(found: FieldErrors, failed: ApiError | null) {
    flushSync(() => {
      setErrors(found);
      setFailure(failed);
    });
    if (form.current) focusFirstInvalid(form.current);
  }

  async function submit() {
    if (checking || submission.isPending) return;
    setChecking(true);
    const input = submissionOf(draft, preview);
    const found = await findErrors(input);
    setChecking(false);
    show(found, null);
    if (Object.keys(found).length === 0) submission.mutate(input);
  }

  return { submit: () => void submit(), pending: checking || submission.isPending, errors, failure };
}

/** The schema comes when it is needed, so that the page itself does without it. */
async function findErrors(input: ReturnType<typeof submissionOf>): Promise<FieldErrors> {
  // The network may be gone: sending then says so, and the API checks the same.
  const schema = await import("@medley/api/schema/clip").catch(() => null);
  const read = schema?.SubmitClipInput.safeParse(input);
  if (!read || read.success) return {};
  return errorsOfIssues(read.error.issues, { ...input, channel: input.manual?.channel });
}
