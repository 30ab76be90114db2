import { createTestDatabase } from "@medley/db/testing";
import { expect, onTestFinished, test } from "vitest";
import { measureQuality } from "./measure-quality.ts";
import { ndcg } from "./relevance.ts";
import { withCorpus } from "./with-corpus.ts";

test("gain is worth less further down, and 1 is the best order there could be", () => {
  expect(ndcg([3, 1, 0], [0, 1, 3], 10)).toBe(1);
  expect(ndcg([0, 1, 3], [0, 1, 3], 10)).toBeLessThan(0.7);
  expect(ndcg([], [3], 10)).toBe(0);
});

// Two thousand posts have fewer than ten of most moments, so what counts there is lower than on a large site (0.94).
test("search on two thousand posts is as good as it was", async () => {
  const database = await createTestDatabase();
  onTestFinished(database.drop);
  const quality = await withCorpus({ databaseUrl: database.url, size: "small" }, measureQuality);
  expect(quality.queries).toBeGreaterThan(100);
  expect(quality.ndcgAt10, JSON.stringify(quality.weakest)).toBeGreaterThan(0.76);
  expect(quality.byKind.game).toBeGreaterThan(0.95);
  expect(quality.byKind.channel).toBeGreaterThan(0.95);
  expect(quality.byKind.both).toBeGreaterThan(0.85);
  expect(quality.byKind.typo, JSON.stringify(quality.weakest)).toBeGreaterThan(0.85);
  expect(quality.byKind.syntax).toBeGreaterThan(0.85);
  expect(quality.recallAt10, quality.missed.join(", ")).toBeGreaterThanOrEqual(0.95);
});
