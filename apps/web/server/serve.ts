import http from "node:http";
import { createApp } from "@medley/api/server";
import { keepReady } from "@medley/db";
import { migrate } from "@medley/db/migrate";
import type { Logger } from "pino";
import { createServer } from "./create-server.ts";
import { environmentWith } from "./env.ts";
import type { Exchange } from "./http/exchange.ts";
import { openNextPages } from "./next-pages.ts";
import { checkConnections, connectionName } from "./process/connections.ts";
import { refuseDemoBeyondLoopback } from "./process/demo-guard.ts";
import { endInOrder } from "./process/ending.ts";
import { takePlace } from "./process/place.ts";
import { keepWorker } from "./process/worker-process.ts";
import { lendRuntime } from "./runtime.ts";
import type { Settings } from "./settings.ts";

/** How long requests in work may take to finish when the server ends. */
const drainLimitMs = 10_000;
const endLimitMs = 25_000;

/** Runs the server, and by default its worker, until the process is asked to end. */
export async function serve(settings: Settings, log: Logger): Promise<void> {
  refuseDemoBeyondLoopback(settings);
  const { databaseUrl, mediaDir, migrationsDir, pool, redisUrl, role } = settings;
  await migrate(databaseUrl, { migrationsDir, log: (line) => log.info(line) });
  const place = await takePlace(settings, log);
  const applicationName = connectionName(settings);
  const app = createApp({ databaseUrl, mediaDir, pool, redisUrl, config: settings.api, log, applicationName });
  await checkConnections(app, settings, applicationName);
  const letGo = keepReady(app.db.pool);

  const open = new Map<string, Exchange>();
  lendRuntime(open);
  const listener = http.createServer();
  const pages = await openNextPages(settings, listener);
  const server = await createServer({ settings, app, pages: pages.handle, http: listener, open });
  const port = await server.listen();
  // What the worker's jobs change this process's caches forget.
  const onStart = app.hear;
  const worker = role === "all" ? keepWorker({ file: program(), env: workerEnvironment(), log, onStart }) : undefined;
  if (settings.warmUp) void app.warmUp().then((reads) => log.info({ reads }, "caches are warm"));

  const { end } = endInOrder({
    log,
    limitMs: endLimitMs,
    // A closed terminal ends everything too.
    signals: ["SIGTERM", "SIGINT", "SIGHUP"],
    async finish() {
      log.info("ending: requests in work are finished first");
      // Development's web sockets never end by themselves.
      const drained = server.drain(settings.dev ? 500 : drainLimitMs);
      const [clean] = await Promise.all([drained, worker?.stop()]);
      if (!clean && !settings.dev) log.warn("some requests were cut off");
      letGo();
      try {
        await pages.close();
      } finally {
        await app.close();
        await place.leave();
      }
      log.info("ended");
    },
  });
  place.onLost(() => void end(1));
  log.info({ host: settings.host, port, publicUrl: settings.api.publicUrl }, "listening");
  log.info("no mail is sent: forgotten passwords are replaced by the command reset-password");
}

const workerEnvironment = () => environmentWith({ MEDLEY_ROLE: "worker" });

/** This program's own file: what was given to Node. */
function program(): string {
  const [, file] = process.argv;
  if (!file) throw new Error("The program's own file is not known");
  return file;
}
