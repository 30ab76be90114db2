import fc from "fast-check";
import { expect, test } from "vitest";
import { localPath } from "./next-path.ts";

test.each(["/", "/p/1/a-title", "/?sort=top&window=week", "/u/alice#posts", "/tag/%E2%9C%93"])("%s is kept", (path) => {
  expect(localPath(path)).toBe(path);
});

test.each([
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "/.//evil.example",
  "/x/..//evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  " /x",
  "https://evil.example",
  "javascript:alert(1)",
  "p/1",
  "",
  "/api/auth/twitch",
  "/a\\b",
  `/${"x".repeat(2000)}`,
  null,
  undefined,
  ["/x"],
])("%j is not", (next) => {
  expect(localPath(next)).toBe("/");
});

test("whatever comes in, a browser stays on the site", () => {
  const parts = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "evil.example",
    ":",
    "@",
    "?",
    "#",
    "%2f",
    "\t",
    "http",
    " ",
    "a",
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (pieces) => {
      for (const next of [pieces.join(""), `/${pieces.join("")}`]) {
        const url = new URL(localPath(next), "https://site.example/sign-in");
        expect(url.origin).toBe("https://site.example");
        expect(url.username).toBe("");
      }
    }),
  );
});
