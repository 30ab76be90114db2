"use client";
import "./globals.css";
import { ErrorState } from "~/components/error-state.tsx";
import { LogoMark } from "~/components/logo.tsx";
import { readDigest } from "~/trpc/digest.ts";
import { errorWords } from "~/trpc/error-words.ts";

type GlobalErrorProps = { error: Error & { digest?: string }; retry: () => void };

/** Even the frame around every page failed: the least that can be shown. */
export default function GlobalErrorPage({ error, retry }: GlobalErrorProps) {
  const { code, requestId } = readDigest(error.digest);
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Medley</title>
        <main className="mx-auto flex min-h-dvh max-w-170 flex-col justify-center p-4">
          <LogoMark className="mx-auto size-9" />
          <ErrorState size="page" onRetry={retry} {...(requestId ? { requestId } : {})}>
            {errorWords({ code, facts: {}, requestId, message: "" })}
          </ErrorState>
        </main>
      </body>
    </html>
  );
}
