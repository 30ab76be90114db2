import { ensureBuilt } from "@medley/scripts/launch/build";
import { type Server, spawnServer, untilReady } from "@medley/scripts/launch/server";
import { webPort } from "@medley/scripts/launch/web-port";
import { step } from "@medley/scripts/lib/say";
import { benchFolder } from "./database.ts";

export interface SiteOptions {
  databaseUrl: string;
  redisUrl?: string | undefined;
  signal: AbortSignal;
  /** Settings other than those that measuring needs. */
  env?: Record<string, string>;
}

/** For what measures the cost of work, however much is asked for at once: 32 connections never wait for room. */
export const letEverythingIn = { ADMISSION_LEAST: "256" };

/** The production build serving a database on this machine alone, without limits on how often one may ask. */
export async function startSite({ databaseUrl, redisUrl, signal, env = {} }: SiteOptions): Promise<Server> {
  await ensureBuilt(signal);
  const host = "127.0.0.1";
  const server = spawnServer({
    dev: false,
    host,
    port: await webPort(host, 0),
    databaseUrl,
    dataDir: benchFolder,
    env: { MEDLEY_LIMITS: "none", LOG_LEVEL: "error", REDIS_URL: redisUrl ?? "", ...env },
  });
  try {
    await step("Starting the server", () => untilReady(server, signal));
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}
