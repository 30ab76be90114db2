import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Migration } from "./files.ts";

/** A row of `_prisma_migrations`, the table that `prisma migrate` reads and writes too. */
export interface HistoryRow {
  id: string;
  name: string;
  checksum: string;
  logs: string | null;
  startedAt: Date;
  finished: boolean;
  rolledBack: boolean;
}

/**
 * What `logs` says while a migration runs as one transaction together with the note that it finished. Found later, it
 * means that the process died on the way and PostgreSQL kept nothing of it.
 */
export const IN_ONE_TRANSACTION = "Running as one transaction. Still here: interrupted, with nothing kept.";

/** Whether there is a history, and whether there are tables that no extension owns. */
export async function lookAround(client: pg.ClientBase): Promise<{ hasHistory: boolean; hasTables: boolean }> {
  const { rows } = await client.query<{ hasHistory: boolean; hasTables: boolean }>(`
    SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "hasHistory",
           EXISTS (SELECT FROM pg_class c
                   WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
                     AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')) AS "hasTables"`);
  return rows[0] ?? { hasHistory: false, hasTables: false };
}

/** Creates the table as Prisma does. */
export async function createHistory(client: pg.ClientBase): Promise<void> {
  await client.query(`
    CREATE TABLE _prisma_migrations (
      id                  VARCHAR(36) PRIMARY KEY NOT NULL,
      checksum            VARCHAR(64) NOT NULL,
      finished_at         TIMESTAMPTZ,
      migration_name      VARCHAR(255) NOT NULL,
      logs                TEXT,
      rolled_back_at      TIMESTAMPTZ,
      started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
      applied_steps_count INTEGER NOT NULL DEFAULT 0
    )`);
}

export async function readHistory(client: pg.ClientBase): Promise<HistoryRow[]> {
  const { rows } = await client.query<HistoryRow>(`
    SELECT id, migration_name AS name, checksum, logs, started_at AS "startedAt",
           finished_at IS NOT NULL AS finished, rolled_back_at IS NOT NULL AS "rolledBack"
    FROM _prisma_migrations ORDER BY started_at, id`);
  return rows;
}

/** Notes that a migration begins and returns the note's id. */
export async function noteStart(client: pg.ClientBase, migration: Migration): Promise<string> {
  const id = randomUUID();
  await client.query(
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, logs, started_at) VALUES ($1, $2, $3, $4, clock_timestamp())",
    [id, migration.checksum, migration.name, IN_ONE_TRANSACTION],
  );
  return id;
}

export async function noteFinish(client: pg.ClientBase, id: string): Promise<void> {
  await client.query(
    "UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1, logs = NULL WHERE id = $1",
    [id],
  );
}

/** Keeps what a migration said when it failed; null says that it now runs outside a transaction. */
export async function noteLogs(client: pg.ClientBase, id: string, logs: string | null): Promise<void> {
  await client.query("UPDATE _prisma_migrations SET logs = $2 WHERE id = $1", [id, logs]);
}

/** Marks an unfinished migration as rolled back, so that it may be tried again. */
export async function noteRollback(client: pg.ClientBase, id: string): Promise<void> {
  await client.query("UPDATE _prisma_migrations SET rolled_back_at = clock_timestamp() WHERE id = $1", [id]);
}
