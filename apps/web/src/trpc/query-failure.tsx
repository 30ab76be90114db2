"use client";
import { ErrorState } from "~/components/error-state.tsx";
import { readError } from "./api-error.ts";
import { errorWords } from "./error-words.ts";

/** A query that failed with nothing to show in its place: why, in words, and a way to try again. */
export function QueryFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const failure = readError(error);
  return (
    <ErrorState onRetry={onRetry} {...(failure.requestId ? { requestId: failure.requestId } : {})}>
      {errorWords(failure)}
    </ErrorState>
  );
}
