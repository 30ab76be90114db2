import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { CopyButton } from "./copy-button.tsx";
import { EmptyState } from "./empty-state.tsx";

type ErrorStateProps = {
  title?: string;
  /** What happened and what to do, in words a reader knows. */
  children?: ReactNode;
  onRetry?: () => void;
  /** Ways on besides trying again. */
  action?: ReactNode;
  /** From the `x-request-id` header, for whoever looks into it. */
  requestId?: string;
  size?: "page" | "inline";
};

/** Something failed: words, a way to try again, and the id under which the server remembers it. */
export function ErrorState({
  title = "That didn’t work",
  children,
  onRetry,
  action,
  requestId,
  size = "inline",
}: ErrorStateProps) {
  return (
    <div role="alert">
      <EmptyState
        drawing="unplugged"
        title={title}
        size={size}
        className="pb-4!"
        action={
          <>
            {onRetry ? (
              <Button variant="primary" onClick={onRetry}>
                Try again
              </Button>
            ) : null}
            {action}
          </>
        }
      >
        {children ?? "Something went wrong on our side. Trying again often helps."}
      </EmptyState>
      {requestId ? (
        <p className="flex flex-wrap items-center justify-center gap-2 pb-8 text-12 text-ink-3">
          <span>
            Request <span className="select-all font-mono">{requestId}</span>
          </span>
          <CopyButton text={requestId} variant="ghost" label="Copy id" />
        </p>
      ) : null}
    </div>
  );
}
