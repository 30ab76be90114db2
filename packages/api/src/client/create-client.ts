import { createTRPCClient, httpBatchLink, retryLink, type TRPCClient } from "@trpc/client";
import type { AppRouter } from "../root.ts";
import { retryDelayMs, worthRetrying } from "./retry.ts";

export interface MedleyClientOptions {
  /** Where Medley lives, such as `https://clips.example`. */
  url: string;
  /** An API token from the settings page. Without one, only public reads work. */
  token?: string;
  /** Another `fetch`; the platform's by default. */
  fetch?: typeof globalThis.fetch;
  /** How often a read that failed in passing is tried again; 3 by default. Writes are never repeated. */
  retries?: number;
}

export type MedleyClient = TRPCClient<AppRouter>;

/** The server refuses larger batches. */
const mostInABatch = 10;

/**
 * A typed client: `medley.feed.list.query({ sort: "hot" })`, `medley.vote.cast.mutate({ postId, value: 1 })`. Calls made
 * in one tick travel together. Every call takes `{ signal }` as its second argument. Failures reject with what
 * `readMedleyError` reads a stable code from.
 */
export function createMedleyClient(options: MedleyClientOptions): MedleyClient {
  const { url, token, fetch, retries = 3 } = options;
  return createTRPCClient<AppRouter>({
    links: [
      retryLink({
        retry: ({ op, attempts, error }) => attempts <= retries && worthRetrying(op.type, error),
        retryDelayMs,
      }),
      httpBatchLink({
        url: new URL("/api/trpc", url),
        maxItems: mostInABatch,
        maxURLLength: 4000,
        headers: token ? { authorization: `Bearer ${token}` } : {},
        ...(fetch ? { fetch } : {}),
      }),
    ],
  });
}
