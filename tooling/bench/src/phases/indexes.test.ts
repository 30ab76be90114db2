import { useTestDatabase } from "@medley/db/testing";
import { expect, test, vi } from "vitest";
import { createPatience } from "../measure/patience.ts";
import type { World } from "../site/world.ts";
import { measureFinding } from "./find-rows.ts";
import { dropReadIndexes, makeDraftIndexes } from "./indexes.ts";

const database = useTestDatabase();
const somebody = "00000000-0000-7000-8000-000000000000";
const world = {
  ...{ games: ["chess"], broadcasters: ["somebody"], tags: ["funny"], authors: ["alice"], commenters: ["bob"] },
  ...{ posts: [somebody], readers: [{ userId: somebody }] },
} as unknown as World;

async function indexes(): Promise<string[]> {
  const { rows } = await database.pool.query<{ indexdef: string }>("select indexdef from pg_indexes order by indexdef");
  return rows.map(({ indexdef }) => indexdef);
}

test("the phases leave the indexes as they found them, and find the same lists without and with them", async () => {
  vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  const before = await indexes();
  const makeAgain = await dropReadIndexes(database.pool);
  const dropped = await indexes();
  expect(dropped.length).toBeLessThan(before.length - 15);
  expect(dropped.filter((definition) => !before.includes(definition))).toEqual([]);
  const without = await measureFinding(database.pool, world, createPatience(0));
  await makeAgain();
  expect(await indexes()).toEqual(before);
  const dropDrafts = await makeDraftIndexes(database.pool);
  expect((await indexes()).length).toBeGreaterThan(before.length);
  await dropDrafts();
  expect(await indexes()).toEqual(before);
  const found = await measureFinding(database.pool, world, createPatience(0));
  expect(Object.keys(found)).toEqual(Object.keys(without));
  expect(Object.values(found).every((p50) => p50 > 0)).toBe(true);
  vi.restoreAllMocks();
});
