import pg from "pg";
import { MigrationError } from "./error.ts";
import type { Migration } from "./files.ts";
import { noteFinish, noteLogs, noteStart } from "./history.ts";
import { wayOut } from "./plan.ts";

/** "… cannot run inside a transaction block": what CREATE INDEX CONCURRENTLY answers. */
const REFUSES_TRANSACTION = "25001";

/**
 * Applies one migration and keeps its row. A script and the note that it finished are one transaction, so a process
 * killed on the way leaves nothing half done; a script that refuses transactions runs alone. Scripts therefore hold no
 * BEGIN or COMMIT of their own.
 *
 * @throws MigrationError `failed`, after noting in the row what PostgreSQL said
 */
export async function applyMigration(client: pg.ClientBase, migration: Migration): Promise<void> {
  const id = await noteStart(client, migration);
  try {
    await runInTransaction(client, migration, id);
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {}); // fails only on a broken connection, which `error` tells of
    if (!(error instanceof pg.DatabaseError)) throw error;
    if (error.code !== REFUSES_TRANSACTION) {
      throw await noteFailure(client, { migration, id, error, kept: "It was rolled back: nothing of it was kept." });
    }
    await runAlone(client, migration, id);
  }
}

async function runInTransaction(client: pg.ClientBase, { sql }: Migration, id: string): Promise<void> {
  await client.query("BEGIN");
  await client.query(sql);
  await noteFinish(client, id);
  await client.query("COMMIT");
}

async function runAlone(client: pg.ClientBase, migration: Migration, id: string): Promise<void> {
  await noteLogs(client, id, null);
  try {
    await client.query(migration.sql);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    const kept = "It can't run in a transaction: look for what it left behind, such as an invalid index, and drop it.";
    throw await noteFailure(client, { migration, id, error, kept });
  }
  await noteFinish(client, id);
}

async function noteFailure(
  client: pg.ClientBase,
  { migration, id, error, kept }: { migration: Migration; id: string; error: pg.DatabaseError; kept: string },
): Promise<MigrationError> {
  const said = `${describe(error, migration.sql)} ${kept}`;
  await noteLogs(client, id, said);
  const { name } = migration;
  return new MigrationError("failed", `Migration ${name} failed. ${said}\n${wayOut(name)}`, { cause: error });
}

/** PostgreSQL's own words, with the line of the script they are about. */
function describe(error: pg.DatabaseError, sql: string): string {
  const line = error.position ? `, line ${sql.slice(0, Number(error.position)).split("\n").length}` : "";
  const detail = error.detail ? ` ${error.detail}` : "";
  return `PostgreSQL said: ${error.message} (SQLSTATE ${error.code}${line}).${detail}`;
}
