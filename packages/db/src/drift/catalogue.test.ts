import { expect, test } from "vitest";
import { useTestDatabase } from "../testing/index.ts";
import { readCatalogue } from "./catalogue.ts";

const database = useTestDatabase();

// After a new migration, `pnpm --filter @medley/db catalogue` rewrites the listing: review its diff with the migration's.
test("a freshly migrated database holds exactly what the kept listing says", async () => {
  await expect(await readCatalogue(database.pool)).toMatchFileSnapshot("../../prisma/catalogue.txt");
});

test("the listing notices what Prisma overlooks", async () => {
  const before = await readCatalogue(database.pool);
  const { rows } = await database.pool.query<{ trigger: string; table: string }>(
    "SELECT tgname AS trigger, tgrelid::regclass AS table FROM pg_trigger WHERE NOT tgisinternal LIMIT 1",
  );
  const [found] = rows;
  await database.pool.query(`ALTER TABLE ${found?.table} DISABLE TRIGGER ${found?.trigger}`);
  expect(await readCatalogue(database.pool)).not.toBe(before);
  await database.pool.query(`ALTER TABLE ${found?.table} ENABLE TRIGGER ${found?.trigger}`);
  expect(await readCatalogue(database.pool)).toBe(before);

  await database.pool.query("ALTER FUNCTION score_tier VOLATILE");
  expect(await readCatalogue(database.pool)).not.toBe(before);
});
