import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createApp, type RunningApp } from "@medley/api/server";
import { createTestDatabase } from "@medley/db/testing";
import { freePort } from "@medley/services";
import pino from "pino";
import { createServer, type Server } from "../create-server.ts";
import type { Exchange } from "../http/exchange.ts";
import type { PageHandler } from "../routes/pages.ts";
import { lendRuntime } from "../runtime.ts";
import { readSettings, type Settings } from "../settings.ts";

export interface TestServer {
  url: string;
  settings: Settings;
  app: RunningApp;
  server: Server;
  /** Everything logged so far. */
  lines: Record<string, unknown>[];
  close(): Promise<void>;
}

export interface TestServerOptions {
  /** Variables beside those that name its database, port and folder. */
  env?: Record<string, string>;
  /** Stands in for Next; by default a short text. */
  pages?: PageHandler;
  /** Files of a build, by their names below `.next/static`; there is a build only when this is given. */
  build?: Record<string, string>;
}

const plainPage: PageHandler = (_req, res) => {
  res.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end("<!doctype html><p>a page");
};

/** The real server on a free port, with a database and a data folder of its own; limits are lifted. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { env = {}, pages = plainPage, build } = options;
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "medley-server-"));
  const settings = readSettings({
    NODE_ENV: build ? "production" : "development",
    MEDLEY_WEB_DIR: build ? await writeBuild(dataDir, build) : import.meta.dirname,
    MEDLEY_MIGRATIONS_DIR: path.join(import.meta.dirname, "../../../../packages/db/prisma/migrations"),
    DATABASE_URL: database.url,
    PORT: String(await freePort()),
    MEDLEY_DATA_DIR: dataDir,
    DB_MAX_IDLE_CONNS: "0",
    MEDLEY_LIMITS: "none",
    ...env,
  });
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => lines.push(JSON.parse(line)) });
  const { databaseUrl, mediaDir, pool, redisUrl } = settings;
  const app = createApp({ databaseUrl, mediaDir, pool, redisUrl, config: settings.api, log });
  const open = new Map<string, Exchange>();
  lendRuntime(open);
  const server = await createServer({ settings, app, pages, open });
  const port = await server.listen();

  return {
    url: `http://127.0.0.1:${port}`,
    settings,
    app,
    server,
    lines,
    async close() {
      await server.drain(1_000);
      await app.close();
      await database.drop();
      await rm(dataDir, { recursive: true });
    },
  };
}

async function writeBuild(folder: string, files: Record<string, string>): Promise<string> {
  const webDir = path.join(folder, "apps/web");
  await mkdir(path.join(webDir, ".next/static"), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(webDir, ".next/static", name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return webDir;
}
