import { LinkButton } from "~/components/link-button.tsx";
import { Notice } from "~/components/notice.tsx";
import type { ApiError } from "~/trpc/api-error.ts";
import { ClipRefused } from "./clip-refused.tsx";
import { refusalOfError, submitErrorWords } from "./refusal-words.ts";

/** With these the clip may have arrived all the same. */
const unsure = new Set<ApiError["code"]>(["offline", "internal"]);

/** Why nothing was posted, when no single field is to blame. What was typed stays. */
export function SubmitFailure({ failure }: { failure: ApiError }) {
  const refusal = refusalOfError(failure);
  if (refusal) {
    return (
      <div role="alert">
        <ClipRefused refusal={refusal} existing={failure.facts.existing ?? null} />
      </div>
    );
  }
  const signedOut = failure.code === "unauthenticated";
  return (
    <Notice
      tone="bad"
      title={signedOut ? "You’re signed out" : "That didn’t go through"}
      action={
        signedOut ? (
          <LinkButton href="/sign-in?next=/submit" size="small">
            Sign in
          </LinkButton>
        ) : null
      }
    >
      {signedOut ? "Sign in and come back: everything you typed is kept here." : submitErrorWords(failure)}
      {unsure.has(failure.code) ? " Submitting again is safe: nothing is posted twice." : null}
    </Notice>
  );
}
