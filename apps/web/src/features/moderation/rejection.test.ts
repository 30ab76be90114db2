import { expect, test } from "vitest";
import { ownWords, problemWith, reasonOf } from "./rejection.ts";

test("a reason is a template's key, or the moderator's own words", () => {
  expect(reasonOf({ choice: "reposted", text: "typed before" })).toBe("reposted");
  expect(reasonOf({ choice: ownWords, text: "Too long." })).toBe("Too long.");
  expect(reasonOf({ choice: null, text: "typed before" })).toBe("");
});

test("what is missing is asked for; what is wrong is told in the schema's words", () => {
  expect(problemWith({ choice: null, text: "" }, "Takes 3.")).toBe("Pick a reason.");
  expect(problemWith({ choice: ownWords, text: " " }, "Takes 3.")).toBe("Say why, in a few words.");
  expect(problemWith({ choice: ownWords, text: "no" }, "Takes 3.")).toBe("Takes 3.");
});
