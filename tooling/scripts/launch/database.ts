import { startPostgres } from "@medley/services";
import { note, step } from "../lib/say.mjs";

export type OpenDatabase = { url: string; close(): Promise<void> };

/** The database DATABASE_URL names, else the embedded server of the data folder, started or adopted. */
export async function openDatabase(options: { databaseUrl?: string | undefined; dataDir: string }) {
  const { databaseUrl, dataDir } = options;
  if (databaseUrl) return { url: databaseUrl, close: async () => {} } satisfies OpenDatabase;
  const server = await step("Starting PostgreSQL", () => startPostgres({ dataDir, log: note }));
  return { url: server.url, close: server.stop } satisfies OpenDatabase;
}
