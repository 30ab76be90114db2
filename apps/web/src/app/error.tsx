"use client";
import { ErrorState } from "~/components/error-state.tsx";
import { LinkButton } from "~/components/link-button.tsx";
import { readError } from "~/trpc/api-error.ts";
import { readDigest } from "~/trpc/digest.ts";
import { errorWords } from "~/trpc/error-words.ts";

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

/** A page that failed. What failed on the server is known here by its digest only: the request's id, if it had one. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const failure = { ...readError(error), ...(error.digest ? readDigest(error.digest) : {}) };
  const id = failure.requestId;
  return (
    <ErrorState
      size="page"
      onRetry={retry}
      action={<LinkButton href="/">Go home</LinkButton>}
      {...(id ? { requestId: id } : {})}
    >
      {errorWords(failure)}
    </ErrorState>
  );
}
