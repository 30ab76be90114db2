import { TRPCClientError } from "@trpc/client";
import { readMedleyError } from "./read-error.ts";

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

/** Longer than any pause that a busy server asks for; who is over a limit may have to wait for hours. */
const longestToldMs = 10_000;

/** Milliseconds before the next attempt: what the server told, else 200, 400, 800, with up to a half added by chance. */
export function retryDelayMs(attempt: number, error?: unknown): number {
  const told = Math.min(longestToldMs, (readMedleyError(error).facts.retryAfterSeconds ?? 0) * 1_000);
  const base = Math.max(told, 200 * 2 ** Math.min(attempt - 1, 5));
  return base + Math.random() * (base / 2);
}
