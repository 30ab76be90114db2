import { expect, test } from "vitest";
import { suggestionGroups } from "./suggestion-options.ts";

test("the search itself comes first, then names by kind, the kind of the best one first", () => {
  const groups = suggestionGroups("a&b", [
    { kind: "person", username: "ada", displayName: "Ada", avatarUrl: null },
    { kind: "tag", slug: "aim", name: "aim", color: "#123456" },
    { kind: "person", username: "abe", displayName: "Abe", avatarUrl: null },
  ]);
  expect(groups.map(({ label, options }) => [label, ...options.map(({ href }) => href)])).toEqual([
    ["Posts", "/search?q=a%26b"],
    ["People", "/u/ada", "/u/abe"],
    ["Tags", "/tags/aim"],
  ]);
});
