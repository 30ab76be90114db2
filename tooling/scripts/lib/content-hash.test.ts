import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { contentHash } from "./content-hash.mjs";

test("the hash changes with a content, a name or a missing file, and with nothing else", () => {
  const root = mkdtempSync(path.join(os.tmpdir(), "medley-hash-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (name: string, content: string) => writeFileSync(path.join(root, name), content);
  const hash = () => contentHash(root, ["src", "lock"], (name) => name !== "made");
  mkdirSync(path.join(root, "src/made"), { recursive: true });
  write("src/a", "one");
  const seen = [hash()];
  write("lock", "");
  seen.push(hash());
  write("src/a", "two");
  seen.push(hash());
  renameSync(path.join(root, "src/a"), path.join(root, "src/b"));
  seen.push(hash());
  expect(new Set(seen).size).toBe(4);
  write("src/made/output", "anything");
  write("src/b", "two");
  expect(hash()).toBe(seen.at(-1));
});
