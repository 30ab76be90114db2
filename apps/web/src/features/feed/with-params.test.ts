import { expect, test } from "vitest";
import { withAsked } from "./with-params.ts";

test("what was asked goes along to another address, each of several values too", () => {
  const asked = { album: "a b", tags: ["x", "y"], cursor: undefined };
  expect(withAsked("/p/1/new-title", asked)).toBe("/p/1/new-title?album=a+b&tags=x&tags=y");
  expect(withAsked("/p/1/new-title", {})).toBe("/p/1/new-title");
});
