import { appRouter } from "@medley/api/server";
import { useTestDatabase } from "@medley/db/testing";
import { seed } from "@medley/seed";
import { beforeAll, expect, test } from "vitest";
import { createPatience } from "../measure/patience.ts";
import { operations } from "../operations/index.ts";
import type { Row } from "../rows/row.ts";
import { surveyWorld, type World } from "../site/world.ts";
import { procedures } from "./index.ts";
import { measureProcedures } from "./measure-procedures.ts";

const database = useTestDatabase();
let world: World;
let rows: Row[];

beforeAll(async () => {
  await seed({ databaseUrl: database.url, dataDir: null, size: "demo", log: () => {} });
  world = await surveyWorld(database.pool, 20);
  const { signal } = new AbortController();
  const effort = { rounds: 1, sample: { samples: 2, forMs: 0, limitMs: 60_000 }, signal, patience: createPatience(0) };
  const given = { databaseUrl: database.url, world, size: "demo", effort, signal, log: () => {} };
  rows = await measureProcedures({ ...given, wanted: () => true });
});

test("every procedure of the router is measured, in a row of its own or in one about what people do", () => {
  const measured = operations().flatMap(({ calls }) => calls(world, 0).map(({ path }) => path));
  expect([...new Set([...measured, ...Object.keys(procedures)])].sort()).toEqual(
    Object.keys(appRouter._def.procedures).sort(),
  );
  expect(measured.filter((path) => path in procedures)).toEqual([]);
});

test("each call succeeds, again and again, within the statements that its procedure declares", () => {
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(procedures));
  const found = rows.map(({ name, statements, target }) => ({
    name,
    statements,
    most: /≤(\d+) SQL/.exec(target ?? "")?.[1],
  }));
  expect(found.filter(({ statements, most }) => statements === null || !(statements <= Number(most)))).toEqual([]);
});
