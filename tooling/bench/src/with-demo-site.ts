import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { migrate } from "@medley/db/migrate";
import { spawnServer, untilReady } from "@medley/scripts/launch/server";
import { webPort } from "@medley/scripts/launch/web-port";
import { note, step } from "@medley/scripts/lib/say";
import { seed } from "@medley/seed";
import { startTestPostgres } from "@medley/services";

/** Does its work on a site of its own with demo content, served from the production build; nothing of it stays. */
export async function withDemoSite<T>(signal: AbortSignal, work: (url: string) => Promise<T>): Promise<T> {
  const database = await startTestPostgres();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "medley-demo-site-"));
  try {
    await migrate(database.url);
    const content = { databaseUrl: database.url, dataDir, size: "demo", seed: "medley", signal, log: note } as const;
    await step("Making demo content", () => seed(content));
    const host = "127.0.0.1";
    const server = spawnServer({ dev: false, host, port: await webPort(host, 0), databaseUrl: database.url, dataDir });
    try {
      await untilReady(server, signal);
      return await work(server.url);
    } finally {
      await server.stop();
    }
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
