import { createHash } from "node:crypto";
import { ownMigrationsDir, readMigrations } from "../migrate/files.ts";
import { migrate } from "../migrate/index.ts";
import { keepDatabase } from "./keep-database.ts";

/** Makes the migrated database that tests copy, unless the server has it, and returns its name. */
export async function ensureTemplate(serverUrl: string): Promise<string> {
  const name = `medley_template_${await hashMigrations()}`;
  await keepDatabase(serverUrl, { name, sealed: true, build: async (url) => void (await migrate(url)) });
  return name;
}

async function hashMigrations(): Promise<string> {
  const hash = createHash("sha256");
  for (const { name, checksum } of await readMigrations(ownMigrationsDir)) hash.update(`${name} ${checksum}\n`);
  return hash.digest("hex").slice(0, 16);
}
