import { createTRPCClient, httpBatchLink, retryLink, type TRPCClient, type TRPCLink } from "@trpc/client";
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

/** tRPC asks whether to try again and, at once after that, when: the second question does not tell of which error. */
function retryReads(most: number): TRPCLink<AppRouter> {
  let last: unknown;
  return retryLink({
    retry({ op, attempts, error }) {
      last = error;
      return attempts <= most && worthRetrying(op.type, error);
    },
    retryDelayMs: (attempt) => retryDelayMs(attempt, last),
  });
}

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
      retryReads(retries),
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
