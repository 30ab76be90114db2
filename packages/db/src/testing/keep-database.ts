import { databaseUrl, withClient } from "./test-server.ts";

export interface KeptDatabase {
  /** Carries a hash of what the content is made from, so that one made from something else is not mistaken for it. */
  name: string;
  /** Fills the new, empty database. */
  build(url: string): Promise<void>;
  /** Keep everybody out afterwards: PostgreSQL copies a database only while nobody is connected to it. */
  sealed: boolean;
}

/** Makes a database unless the server has it: whole or not at all, and once, however many runs ask for it at once. */
export async function keepDatabase(serverUrl: string, { name, build, sealed }: KeptDatabase): Promise<string> {
  await withClient(serverUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext($1))", [name]);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return;
    const draft = `${name}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft}`);
    await build(databaseUrl(serverUrl, draft));
    if (sealed) await client.query(`ALTER DATABASE ${draft} ALLOW_CONNECTIONS false`);
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  });
  return databaseUrl(serverUrl, name);
}
