import { randomBytes } from "node:crypto";
import { startTestPostgres } from "@medley/services";
import type { TestProject } from "vitest/node";
import { ensureTemplate } from "./template.ts";
import { type TestServer, withClient } from "./test-server.ts";

interface Running {
  server: TestServer;
  stop(): Promise<void>;
}

// Vitest loads this file anew for every project of a run; the process is what they have in common.
const shared = globalThis as { medleyTestServer?: { running: Promise<Running>; users: number } };

/**
 * Vitest's global setup: one PostgreSQL for the whole run (MEDLEY_TEST_DATABASE_URL names one that runs already) with
 * a migrated template on it. Databases that tests left behind are dropped at the end.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.medleyTestServer ??= { running: start(), users: 0 };
  const use = shared.medleyTestServer;
  use.users++;
  const { server, stop } = await use.running;
  project.provide("medleyTestServer", server);
  return async () => {
    use.users--;
    if (use.users > 0) return;
    delete shared.medleyTestServer;
    await stop();
  };
}

async function start(): Promise<Running> {
  const postgres = await startTestPostgres();
  const template = await ensureTemplate(postgres.url);
  const server = { url: postgres.url, template, prefix: `medley_test_${randomBytes(4).toString("hex")}_` };
  return {
    server,
    stop: async () => {
      await dropLeftovers(server);
      await postgres.stop();
    },
  };
}

async function dropLeftovers({ url, prefix }: TestServer): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)",
      [prefix],
    );
    for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}
