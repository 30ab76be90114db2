import { Language } from "@medley/api/schema/post";
import { expect, test } from "vitest";
import { languageName, languages } from "./languages.ts";

test("every language on offer is one that the API takes", () => {
  expect(languages.filter(([code]) => !Language.safeParse(code).success)).toEqual([]);
});

test("languages are in the order of their names", () => {
  const names = languages.map(([, name]) => name);
  expect(names).toEqual([...names].sort());
});

test.each([
  ["de", "German"],
  ["pt-br", "Portuguese"],
  ["xx", "xx"],
])("%j is called %j", (code, name) => {
  expect(languageName(code)).toBe(name);
});
