import type { ApiError } from "./api-error.ts";

const limited = "limited.";

/** What of a failure on the server reaches the browser's error page: the request's id, which the log has too, and whether a limit refused it. */
export function writeDigest(code: ApiError["code"], requestId: string | undefined): string | undefined {
  return code === "rate_limited" ? `${limited}${requestId ?? ""}` : requestId;
}

export function readDigest(digest = ""): { code: ApiError["code"]; requestId: string | undefined } {
  const isLimited = digest.startsWith(limited);
  const id = isLimited ? digest.slice(limited.length) : digest;
  return { code: isLimited ? "rate_limited" : "internal", requestId: id || undefined };
}
