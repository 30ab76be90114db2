import type { LimitState } from "./limits.ts";

/**
 * The response headers that tell a limit, as draft-ietf-httpapi-ratelimit-headers-10 spells them (structured fields:
 * a quoted name with parameters), and Retry-After when it was exceeded.
 */
export function rateLimitHeaders(state: LimitState): Record<string, string> {
  const { policy, limit, windowSeconds, remaining, resetSeconds, retryAfterSeconds } = state;
  return {
    "RateLimit-Policy": `"${policy}";q=${limit};w=${windowSeconds}`,
    RateLimit: `"${policy}";r=${remaining};t=${resetSeconds}`,
    ...(retryAfterSeconds === undefined ? {} : { "Retry-After": String(retryAfterSeconds) }),
  };
}
