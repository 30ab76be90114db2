import { defaultShouldDehydrateQuery, QueryCache, QueryClient } from "@tanstack/react-query";
import { readError } from "./api-error.ts";

const mostRetries = 3;

/** A server that was too busy said when to come back; in a render on the server nobody waits for that. */
function isWorthAsking(failures: number, error: unknown): boolean {
  const { code, facts } = readError(error);
  return typeof window !== "undefined" && failures < mostRetries && code === "unavailable" && facts.reason === "busy";
}

const askAgainMs = (_: number, error: unknown) => (readError(error).facts.retryAfterSeconds ?? 1) * 1_000;

/** The one way a query client is made, on the server for a render and in the browser for a visit. */
export function makeQueryClient(onError?: (error: Error) => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache(onError ? { onError } : {}),
    defaultOptions: {
      // What the server rendered counts as fresh, so that hydration asks for nothing.
      queries: { staleTime: 30_000, retry: isWorthAsking, retryDelay: askAgainMs, refetchOnWindowFocus: false },
      dehydrate: { shouldDehydrateQuery: defaultShouldDehydrateQuery },
    },
  });
}
