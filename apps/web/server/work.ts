import path from "node:path";
import { jobs, openProcessing, openSiteCache, startMediaWorker, startWorker } from "@medley/api/jobs";
import { createDatabase } from "@medley/db";
import { migrate } from "@medley/db/migrate";
import type { Logger } from "pino";
import { connectionName, workerPool } from "./process/connections.ts";
import { endInOrder } from "./process/ending.ts";
import type { Settings } from "./settings.ts";

/** The job in work is waited for this long; cut off, it runs again on the next worker. */
const endLimitMs = 10_000;

/** Runs the jobs until the process is asked to end, or the server that forked it is gone. */
export async function work(settings: Settings, log: Logger): Promise<void> {
  const { databaseUrl, migrationsDir, redisUrl } = settings;
  const isChild = process.connected === true;
  if (!isChild) await migrate(databaseUrl, { migrationsDir, log: (line) => log.info(line) });
  // A server counts its own worker's connections among its promises.
  const applicationName = isChild ? "medley worker" : connectionName(settings);
  const db = createDatabase({ url: databaseUrl, limits: workerPool, applicationName });
  const clock = { now: () => new Date() };
  const { cache, ...siteCache } = openSiteCache({ redisUrl, clock, log });
  siteCache.hear(process);
  if (!isChild && redisUrl === null) log.warn("without REDIS_URL servers show what the jobs change only after a while");
  const processing = openProcessing(processingOf(settings), { db, clock, log, cache, config: settings.api });
  const { media } = processing;
  const worker = await startWorker({ databaseUrl, ctx: { db, clock, log, cache, media }, jobs });
  const { imageProcesses: concurrency } = settings;
  const mediaWorker = await startMediaWorker({ databaseUrl, work: processing.work, concurrency });
  const { end } = endInOrder({
    log,
    limitMs: endLimitMs,
    signals: ["SIGTERM", "SIGINT", "SIGHUP"],
    async finish() {
      await Promise.all([worker.close(), mediaWorker.close()]);
      await processing.close();
      siteCache.close();
      await db.close();
    },
  });
  process.once("disconnect", () => void end(0));
  log.info({ jobs: jobs.map((job) => job.name) }, "the worker runs");
}

function processingOf({ databaseUrl, mediaDir, dataDir, imageProcesses, clamd }: Settings) {
  return { databaseUrl, mediaDir, workDir: path.join(dataDir, "processing"), processes: imageProcesses, clamd };
}
