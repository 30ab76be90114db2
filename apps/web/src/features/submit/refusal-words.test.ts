import { clipRefusals } from "@medley/api/schema/clip";
import { expect, test } from "vitest";
import type { ApiError } from "~/trpc/api-error.ts";
import { refusalOfError, refusalWords, submitErrorWords, waitWords } from "./refusal-words.ts";

const error = (code: ApiError["code"], facts: ApiError["facts"] = {}): ApiError => ({
  code,
  facts,
  requestId: undefined,
  message: "",
});

test("every refusal has words of its own", () => {
  const titles = clipRefusals.map((code) => refusalWords(code).title);
  expect(new Set(titles).size).toBe(clipRefusals.length);
});

test("an error that names a refusal is told in the refusal's words", () => {
  expect(refusalOfError(error("conflict", { reason: "already_posted" }))).toBe(refusalWords("already_posted"));
  expect(submitErrorWords(error("invalid", { reason: "not_a_clip_url" }))).toMatch(/isn’t the address/);
});

test("other reasons are no refusals, whatever they are called", () => {
  expect(refusalOfError(error("invalid"))).toBeNull();
  expect(refusalOfError(error("invalid", { reason: "toString" }))).toBeNull();
});

test("a limit says how long to wait, and Twitch's absence that it is Twitch's", () => {
  expect(submitErrorWords(error("rate_limited", { retryAfterSeconds: 1500 }))).toMatch(/in 25 minutes/);
  expect(submitErrorWords(error("unavailable", { reason: "twitch", retryAfterSeconds: 30 }))).toMatch(/Twitch/);
});

test.each([
  [1, "1 second"],
  [59.2, "60 seconds"],
  [60, "1 minute"],
  [61, "2 minutes"],
  [3600, "1 hour"],
  [80_000, "23 hours"],
])("%d seconds are told as %j", (seconds, words) => {
  expect(waitWords(seconds)).toBe(words);
});
