import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createDatabase, type Database } from "@medley/db";
import { createTestDatabase, type TestDatabase } from "@medley/db/testing";
import { freePort } from "@medley/services";
import { afterAll, beforeAll, expect } from "vitest";
import { type ServerProcess, startServerProcess } from "./server-process.ts";

/** Where the product runs, and its database, for what a test finds there or puts there beforehand. */
export interface Site {
  url: string;
  db: Database;
}

/** One that keeps its files in a folder of the test's. */
export interface FiledSite extends Site {
  dataDir: string;
  databaseUrl: string;
}

/**
 * Gives the test file the product as people run it: the production build in a process of its own, with a database and
 * a folder of its own. It is ended afterwards; that it logged no fault is part of every file's tests.
 */
export function useMedley(env: Record<string, string> = {}): FiledSite {
  const running: Partial<Site> & { server?: ServerProcess; database?: TestDatabase; dataDir?: string } = {};

  beforeAll(async () => {
    running.database = await createTestDatabase();
    running.dataDir = await mkdtemp(path.join(os.tmpdir(), "medley-web-"));
    const { url: databaseUrl } = running.database;
    running.db = createDatabase({ url: databaseUrl, applicationName: "test", limits: { maxOpen: 5, maxIdle: 0 } });
    const port = await freePort();
    running.server = await startServerProcess({ databaseUrl, dataDir: running.dataDir, port, env });
    running.url = `http://127.0.0.1:${port}`;
  });

  afterAll(async () => {
    await running.server?.stop();
    await running.db?.close();
    await running.database?.drop();
    if (running.dataDir) await rm(running.dataDir, { recursive: true });
    expect(running.server?.faults() ?? []).toEqual([]);
  });

  return {
    get url() {
      return ready(running.url);
    },
    get db() {
      return ready(running.db);
    },
    get databaseUrl() {
      return ready(running.database).url;
    },
    get dataDir() {
      return ready(running.dataDir);
    },
  };
}

function ready<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("Medley runs only while tests do: read it inside one.");
  return value;
}
