import { warmUp } from "@medley/cache";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, givenPost, statementsOf, type TestApp } from "../testing/index.ts";
import { frontPageReads } from "./warm-reads.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
  await givenPost(t.db, { authorId: t.alice.id });
});
afterAll(() => t.close());

test("once the front page's feeds are warm, a visitor's ranked feed needs no statement", async () => {
  const reads = frontPageReads(t.app);
  expect(await warmUp(reads)).toBe(reads.length);
  expect(await statementsOf(() => t.visitor.feed.list({}))).toBe(0);
});
