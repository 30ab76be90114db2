import { useTestDatabase } from "@medley/db/testing";
import pg from "pg";
import { expect, test } from "vitest";
import { putBack, takeOff } from "./rebuild.ts";

const database = useTestDatabase();

/** Every index and constraint, as the catalogue words it. */
const kept = `
  select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated as part from pg_constraint
  where connamespace = 'public'::regnamespace
  union all select indexdef from pg_indexes where schemaname = 'public' order by part`;

test("what is taken off a table is put back as it was", async () => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const look = async () => (await client.query<{ part: string }>(kept)).rows.map(({ part }) => part);
  const before = await look();
  const taken = await takeOff(client);
  const between = await look();
  expect(between.length).toBeLessThan(before.length - 60);
  expect(between.join("\n")).toContain("posts_pkey");
  expect(between.join("\n")).not.toContain("comments_pkey");
  await putBack([client], taken, { stopped: () => {}, beside: [] });
  expect(await look()).toEqual(before);
  await client.end();
});
