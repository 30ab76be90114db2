import { randomBytes } from "node:crypto";
import { mediaQueueConnections, mediaWorkerConnections, queueConnections } from "@medley/api/jobs";
import { type App, connectionPromises } from "@medley/api/server";
import type { PoolLimits } from "@medley/db";
import { type Settings, SettingsError } from "../settings.ts";

/** Jobs run one after the other and may read whole tables. */
export const workerPool = { maxOpen: 3, maxIdle: 0, statementTimeoutMs: 30 * 60_000 } satisfies Partial<PoolLimits>;

/** A server holds its place on the database with a connection of its own. */
const placeConnection = 1;

/** The most connections that this process and the worker it starts may open. */
function mostConnections({ pool, role }: Pick<Settings, "pool" | "role">): number {
  const server = pool.maxOpen + placeConnection + mediaQueueConnections;
  const worker = workerPool.maxOpen + queueConnections + mediaWorkerConnections + mediaQueueConnections;
  return { server, worker, all: server + worker }[role];
}

/**
 * How PostgreSQL lists this process's connections: with how many there may be, so that the processes started later can
 * add up what is promised already. A process that died takes its promise with it.
 */
export function connectionName(settings: Pick<Settings, "pool" | "role">): string {
  return `medley ${settings.role} ${randomBytes(4).toString("hex")} of ${mostConnections(settings)}`;
}

/** Throws SettingsError when all of Medley's processes together may open more connections than PostgreSQL allows. */
export async function checkConnections(app: Pick<App, "db">, settings: Settings, ownName: string): Promise<void> {
  const needed = mostConnections(settings);
  const { allowed, promised } = await connectionPromises(app.db, ownName);
  if (needed + promised <= allowed) return;
  const others = promised > 0 ? `, the processes that run already ${promised}` : "";
  throw new SettingsError(
    `DB_MAX_OPEN_CONNS is too high: PostgreSQL allows ${allowed} connections, ` +
      `and this process with its worker may open ${needed}${others}. Lower it, or raise PostgreSQL's max_connections`,
  );
}
