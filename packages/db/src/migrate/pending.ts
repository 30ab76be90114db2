import type pg from "pg";
import { listMigrations, ownMigrationsDir } from "./files.ts";

const UNDEFINED_TABLE = "42P01";

/**
 * The names of migrations that this code has and the database hasn't, in order. Empty means ready.
 * For readiness checks: reads file names only and takes no lock.
 *
 * @throws the driver's error if the database can't be reached
 */
export async function pendingMigrations(
  pool: Pick<pg.Pool, "query">,
  { migrationsDir = ownMigrationsDir }: { migrationsDir?: string } = {},
): Promise<string[]> {
  const [names, applied] = await Promise.all([listMigrations(migrationsDir), appliedMigrations(pool)]);
  return names.filter((name) => !applied.has(name));
}

async function appliedMigrations(pool: Pick<pg.Pool, "query">): Promise<Set<string>> {
  try {
    const { rows } = await pool.query<{ name: string }>(
      "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    return new Set(rows.map(({ name }) => name));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === UNDEFINED_TABLE) return new Set();
    throw error;
  }
}
