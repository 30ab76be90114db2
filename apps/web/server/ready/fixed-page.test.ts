import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { fixPage } from "./fixed-page.ts";

const sha = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("scripts and styles that carry the nonce are allowed by their hashes, each once, and the nonce is gone", () => {
  const page = fixPage(
    `<script nonce="n0">a()</script><script src="/x.js" nonce="n0"></script><style nonce="n0">b{}</style>` +
      `<script nonce="n0">a()</script><script nonce="n0">push("n0")</script>`,
    "n0",
  );
  expect(page.scripts).toEqual([sha("a()"), sha('push("")')]);
  expect(page.styles).toEqual([sha("b{}")]);
  expect(page.html).toBe(
    `<script>a()</script><script src="/x.js"></script><style>b{}</style><script>a()</script><script>push("")</script>`,
  );
});

test("a script that came without the nonce is not allowed", () => {
  const { scripts } = fixPage('<script nonce="n0">ours()</script><script>theirs()</script>', "n0");
  expect(scripts).toEqual([sha("ours()")]);
});
