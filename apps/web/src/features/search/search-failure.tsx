import { buttonStyle } from "~/components/button-style.ts";
import { ErrorState } from "~/components/error-state.tsx";
import type { ApiError } from "~/trpc/api-error.ts";
import { errorWords } from "~/trpc/error-words.ts";

/** A search that was refused, in words, and the way to try again, which a page without scripts has as well. */
export function SearchFailure({ failure, address }: { failure: ApiError; address: string }) {
  return (
    <ErrorState
      title={failure.code === "rate_limited" ? "Too many searches" : "That search didn’t work"}
      {...(failure.requestId ? { requestId: failure.requestId } : {})}
      action={
        <a href={address} className={buttonStyle("primary")}>
          Try again
        </a>
      }
    >
      {errorWords(failure)}
    </ErrorState>
  );
}
