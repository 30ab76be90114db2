import pg from "pg";
import { applyMigration } from "./apply.ts";
import { MigrationError } from "./error.ts";
import { type Migration, ownMigrationsDir, readMigrations } from "./files.ts";
import { createHistory, lookAround, noteRollback, readHistory } from "./history.ts";
import { withMigrationLock } from "./lock.ts";
import { planMigrations } from "./plan.ts";

export interface MigrateOptions {
  /** The folder of migrations; needed where this code runs from a bundle. */
  migrationsDir?: string;
  log?: (line: string) => void;
  /** Tries a migration again that failed earlier, instead of refusing. */
  retryFailed?: boolean;
  /** How long to wait for another process that is migrating. */
  lockWaitMs?: number;
}

export interface Migrated {
  /** What this call applied, in order. */
  applied: string[];
  /** What the database has and this code doesn't know: the database is newer than the code. */
  unknown: string[];
}

/**
 * Brings the database at `url` up to date without the Prisma CLI, one migration after the other, keeping the history
 * that `prisma migrate deploy` and `status` read. Safe to call from several processes at once: each is applied once.
 *
 * @throws MigrationError, whose message says what to do; the driver's error if the database can't be reached
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<Migrated> {
  const { migrationsDir = ownMigrationsDir, log = () => {}, retryFailed = false, lockWaitMs = 600_000 } = options;
  const files = await readMigrations(migrationsDir);
  const client = new pg.Client({ connectionString: url, application_name: "medley migrate" });
  // A connection lost between two queries fails the next one; without a listener it would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    // Building an index on a large table takes what it takes, whatever the server's defaults are.
    await client.query("SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0");
    return await withMigrationLock(client, { waitMs: lockWaitMs, log }, () => run(client, files, { log, retryFailed }));
  } finally {
    await client.end();
  }
}

async function run(
  client: pg.Client,
  files: Migration[],
  { log, retryFailed }: { log: (line: string) => void; retryFailed: boolean },
): Promise<Migrated> {
  await ensureHistory(client);
  const { pending, retried, unknown } = planMigrations(files, await readHistory(client), retryFailed);
  if (unknown.length > 0)
    log(`The database is newer than this version of Medley; unknown here: ${unknown.join(", ")}.`);
  for (const { id, name } of retried) {
    log(`Migration ${name} did not finish earlier: trying it again.`);
    await noteRollback(client, id);
  }
  for (const [index, migration] of pending.entries()) {
    log(`Applying migration ${migration.name} (${index + 1} of ${pending.length}).`);
    await applyMigration(client, migration);
  }
  return { applied: pending.map(({ name }) => name), unknown };
}

async function ensureHistory(client: pg.Client): Promise<void> {
  const { hasHistory, hasTables } = await lookAround(client);
  if (hasHistory) return;
  if (hasTables) {
    throw new MigrationError(
      "foreign",
      "The database holds tables but no history of migrations, so they aren't Medley's. Give Medley an empty database.",
    );
  }
  await createHistory(client);
}
