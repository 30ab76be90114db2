import { expect, test } from "vitest";
import { readDigest, writeDigest } from "./digest.ts";

test("a digest tells the request's id, and whether a limit refused it", () => {
  expect(readDigest(writeDigest("rate_limited", "0199-7c"))).toEqual({ code: "rate_limited", requestId: "0199-7c" });
  expect(readDigest(writeDigest("unavailable", "0199-7c"))).toEqual({ code: "internal", requestId: "0199-7c" });
});

test("a failure before there was an id, and one that isn't the API's, have none", () => {
  expect(readDigest(writeDigest("rate_limited", undefined))).toEqual({ code: "rate_limited", requestId: undefined });
  expect(readDigest(undefined)).toEqual({ code: "internal", requestId: undefined });
});
