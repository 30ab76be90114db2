import { expect, test } from "vitest";
import { createLimits } from "./limits.ts";
import { rateLimitHeaders } from "./rate-limit-headers.ts";

const clock = { now: () => new Date("2026-01-01T00:00:25Z") };

test("a limit is told in the draft's two fields", async () => {
  const state = await createLimits({ clock }).consume("comment", "203.0.113.7");
  expect(state && rateLimitHeaders(state)).toEqual({
    "RateLimit-Policy": '"comment-min";q=10;w=60',
    RateLimit: '"comment-min";r=9;t=35',
  });
});

test("an exceeded one also says when to come back", async () => {
  const limits = createLimits({ clock, overrides: { comment: "1/min" } });
  await limits.consume("comment", "203.0.113.7");
  const refusal = await limits.consume("comment", "203.0.113.7").catch((error) => error);
  expect(rateLimitHeaders(refusal.state)).toEqual({
    "RateLimit-Policy": '"comment-min";q=1;w=60',
    RateLimit: '"comment-min";r=0;t=35',
    "Retry-After": "35",
  });
});
