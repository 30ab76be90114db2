"use client";
import "./globals.css";
import { ErrorState } from "~/components/error-state.tsx";
import { LogoMark } from "~/components/logo.tsx";

type GlobalErrorProps = { error: Error & { digest?: string }; retry: () => void };

/** Even the frame around every page failed: the least that can be shown. */
export default function GlobalErrorPage({ error, retry }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Medley</title>
        <main className="mx-auto flex min-h-dvh max-w-170 flex-col justify-center p-4">
          <LogoMark className="mx-auto size-9" />
          <ErrorState size="page" onRetry={retry} {...(error.digest ? { requestId: error.digest } : {})} />
        </main>
      </body>
    </html>
  );
}
