import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { MigrationError } from "./error.ts";

/** The key Prisma locks by, so that its CLI and this runner keep out of each other's way. */
const LOCK_KEY = 72707369;
const POLL_MS = 100;

/**
 * Runs `use` while this session alone may migrate the database.
 * Polled: a session that waits inside pg_advisory_lock holds a snapshot, for which CREATE INDEX CONCURRENTLY in the
 * session that has the lock would wait in turn.
 *
 * @throws MigrationError `locked` if the lock wasn't free within `waitMs`
 */
export async function withMigrationLock<T>(
  client: pg.ClientBase,
  { waitMs, log }: { waitMs: number; log: (line: string) => void },
  use: () => Promise<T>,
): Promise<T> {
  const deadline = performance.now() + waitMs;
  let announced = false;
  while (!(await tryLock(client))) {
    if (performance.now() > deadline) throw new MigrationError("locked", keptTooLong(waitMs));
    if (!announced) log("Waiting for another process that is migrating this database.");
    announced = true;
    await pause(POLL_MS);
  }
  try {
    return await use();
  } finally {
    // The session ends right after; a broken one has lost its lock already and must not hide the first error.
    await client.query("SELECT pg_advisory_unlock($1)", [LOCK_KEY]).catch(() => {});
  }
}

async function tryLock(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>("SELECT pg_try_advisory_lock($1) AS locked", [LOCK_KEY]);
  return rows[0]?.locked === true;
}

function keptTooLong(waitMs: number): string {
  return (
    `Another process has been migrating this database for ${Math.round(waitMs / 1000)} s. ` +
    `If none is, end the session that holds advisory lock ${LOCK_KEY} (see pg_locks and pg_stat_activity).`
  );
}
