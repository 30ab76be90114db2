import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

/**
 * Gives the test file, or the `describe` it is called in, a migrated database of its own, removed afterwards.
 * What it returns holds nothing until the tests run: read `url` and `pool` inside them.
 */
export function useTestDatabase(): { readonly url: string; readonly pool: pg.Pool } {
  let database: TestDatabase | undefined;
  let pool: pg.Pool | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 5 });
    // On a busy machine a connection may still be closing when the database is dropped under it.
    pool.on("error", () => {});
  });
  afterAll(async () => {
    await pool?.end();
    await database?.drop();
  });

  return {
    get url() {
      return ready(database).url;
    },
    get pool() {
      return ready(pool);
    },
  };
}

function ready<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The test database exists only while tests run: read it inside one.");
  return value;
}
