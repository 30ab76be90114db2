import { formatBytes } from "~/components/measure-format.ts";
import { formatWait } from "~/components/time-format.ts";
import type { ApiError } from "~/trpc/api-error.ts";
import { errorWords } from "~/trpc/error-words.ts";
import { mayRetryAfter, reasonWords } from "../image/failure-words.ts";
import { mostBytes } from "./upload-item.ts";

/** A refusal in words for the person whose file it is. */
export function refusalWords(error: ApiError): string {
  const { reason, retryAfterSeconds } = error.facts;
  if (error.code === "rate_limited" && retryAfterSeconds) {
    return `That’s a lot of uploads. Try again in ${formatWait(retryAfterSeconds)}.`;
  }
  return reasonWords(reason) ?? errorWords(error);
}

/** Files that one needn't send to know; everything else the server finds out by looking inside. */
export function refusedUnsent({ size }: { size: number }): string | null {
  if (size === 0) return "This file is empty.";
  if (size > mostBytes) return `That’s ${formatBytes(size)}: at most 10 MB.`;
  return null;
}

/** Whether sending the same file again may help. */
export function mayRetry({ code, facts }: ApiError): boolean {
  return code !== "too_large" && mayRetryAfter(facts.reason);
}
