import { expect, test } from "vitest";
import { ownWords, reasonOf } from "./rejection.ts";

test("a reason is a template's key, or the moderator's own words", () => {
  expect(reasonOf({ choice: "reposted", text: "typed before" })).toBe("reposted");
  expect(reasonOf({ choice: ownWords, text: "Too long." })).toBe("Too long.");
  expect(reasonOf({ choice: null, text: "typed before" })).toBe("");
});
