import { migrate } from "@medley/db/migrate";
import { note, step } from "../lib/say.mjs";

/** Brings the database up to this version's migrations. */
export async function migrateDatabase(url: string): Promise<void> {
  await step("Applying migrations", () => migrate(url, { log: note }));
}
