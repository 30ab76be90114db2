import { createHash } from "node:crypto";
import { ownMigrationsDir, readMigrations } from "../migrate/files.ts";
import { migrate } from "../migrate/index.ts";
import { databaseUrl, withClient } from "./test-server.ts";

/** Any number: it keeps two test runs on one server from building the same template. */
const BUILD_LOCK = 1_296_388_164;

/**
 * Makes the migrated database that tests copy, unless the server has it, and returns its name. The name carries a hash
 * of the migrations, so one built from others is not mistaken for it.
 */
export async function ensureTemplate(serverUrl: string): Promise<string> {
  const name = `medley_template_${await hashMigrations()}`;
  await withClient(serverUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [BUILD_LOCK]);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return;
    const draft = `${name}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft}`);
    await migrate(databaseUrl(serverUrl, draft));
    // PostgreSQL copies a database only while nobody is connected to it: keep everybody out.
    await client.query(`ALTER DATABASE ${draft} ALLOW_CONNECTIONS false`);
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  });
  return name;
}

async function hashMigrations(): Promise<string> {
  const hash = createHash("sha256");
  for (const { name, checksum } of await readMigrations(ownMigrationsDir)) hash.update(`${name} ${checksum}\n`);
  return hash.digest("hex").slice(0, 16);
}
