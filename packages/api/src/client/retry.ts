import { TRPCClientError } from "@trpc/client";

/** Only reads are repeated, and only when the server was away, too busy or unreachable. */
export function worthRetrying(type: "query" | "mutation" | "subscription", error: unknown): boolean {
  if (type !== "query" || !(error instanceof TRPCClientError)) return false;
  if (error.cause?.name === "AbortError") return false;
  const status = httpStatus(error);
  return status === undefined || status === 429 || status >= 500;
}

/** The status the server answered with; undefined when it could not be reached. */
function httpStatus(error: TRPCClientError<never>): number | undefined {
  const { data, meta } = error as { data?: { httpStatus?: number }; meta?: { response?: { status?: number } } };
  return data?.httpStatus ?? meta?.response?.status;
}

/** Milliseconds before the next attempt: 200, 400, 800, each with up to a half added by chance. */
export function retryDelayMs(attempt: number): number {
  const base = 200 * 2 ** Math.min(attempt - 1, 5);
  return base + Math.random() * (base / 2);
}
