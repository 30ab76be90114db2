import path from "node:path";
import type { ApiConfig } from "@medley/api/server";
import type { PoolLimits } from "@medley/db";
import type { z } from "zod";
import { isLoopback, localUrl } from "./http/addresses.ts";
import { Variables } from "./variables.ts";

/** Everything that the environment decides, checked once. */
export interface Settings {
  production: boolean;
  /** Pages come from Next's development server, compiled as they are asked for. */
  dev: boolean;
  /** `all` is a server with a worker as its child; the other two run apart. */
  role: "all" | "server" | "worker";
  host: string;
  port: number;
  /** Whose pages may change state. Empty: the host that a request was sent to. */
  ownOrigins: readonly string[];
  dataDir: string;
  /** Where members' files lie, and posters. */
  mediaDir: string;
  /** How many images a worker processes at a time. */
  imageProcesses: number;
  /** The ClamAV daemon that uploads are scanned by. */
  clamd: { host: string; port: number } | null;
  webDir: string;
  migrationsDir: string;
  databaseUrl: string;
  pool: PoolLimits;
  redisUrl: string | null;
  trustedProxies: readonly string[];
  metricsToken: string | null;
  /** How long an ending server still takes requests while saying that it is not ready, for load balancers to notice. */
  drainDelayMs: number;
  /** Whether the front page's reads are cached before anybody asks. */
  warmUp: boolean;
  /** Bounds of how much is at work at a time, and how long reads may wait while too much is asked for. */
  admission: { least: number; most: number; waitMs: number };
  logLevel: string;
  api: ApiConfig;
}

/** What is wrong with the environment, a line for each variable. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

const minute = 60_000;
type Profile = Pick<PoolLimits, "maxOpen" | "maxIdle" | "maxLifetimeMs" | "maxIdleTimeMs">;
const profiles: Record<"development" | "production" | "large", Profile> = {
  development: { maxOpen: 25, maxIdle: 10, maxLifetimeMs: 30 * minute, maxIdleTimeMs: 10 * minute },
  production: { maxOpen: 100, maxIdle: 25, maxLifetimeMs: 5 * minute, maxIdleTimeMs: 2 * minute },
  large: { maxOpen: 200, maxIdle: 50, maxLifetimeMs: 5 * minute, maxIdleTimeMs: 2 * minute },
};

/** Reads the settings out of an environment; an empty variable counts as absent. Throws SettingsError. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = Variables.safeParse(given);
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map((issue) => sayIssue(issue, given)).join("\n"));
  const problems = contradictions(parsed.data);
  if (problems.length > 0) throw new SettingsError(problems.join("\n"));
  return settingsOf(parsed.data);
}

function sayIssue({ path: [variable], message }: z.core.$ZodIssue, given: Record<string, unknown>): string {
  const name = String(variable);
  return `${name} ${name in given ? message.replace(/^Invalid option: expected/, "must be") : "is missing"}`;
}

function contradictions(v: Variables): string[] {
  const problems: string[] = [];
  if (!v.TWITCH_CLIENT_ID !== !v.TWITCH_CLIENT_SECRET) {
    problems.push("TWITCH_CLIENT_ID and TWITCH_CLIENT_SECRET belong together: set both or neither");
  }
  if (v.MEDLEY_ENV === "production" && !v.PUBLIC_URL) {
    problems.push("PUBLIC_URL is missing: with MEDLEY_ENV=production it must say where people reach the site");
  }
  const pool = poolOf(v);
  if (pool.maxIdle > pool.maxOpen) {
    problems.push(`DB_MAX_IDLE_CONNS (${pool.maxIdle}) must not exceed DB_MAX_OPEN_CONNS (${pool.maxOpen})`);
  }
  if (v.ADMISSION_LEAST > v.ADMISSION_MOST) {
    problems.push(`ADMISSION_LEAST (${v.ADMISSION_LEAST}) must not exceed ADMISSION_MOST (${v.ADMISSION_MOST})`);
  }
  return problems;
}

function settingsOf(v: Variables): Settings {
  const publicUrl = v.PUBLIC_URL ?? localUrl(v.HOST, v.PORT);
  const root = path.join(v.MEDLEY_WEB_DIR, "../..");
  const dataDir = path.resolve(root, v.MEDLEY_DATA_DIR ?? ".medley");
  return {
    production: v.MEDLEY_ENV === "production",
    dev: v.NODE_ENV === "development",
    role: v.MEDLEY_ROLE,
    host: v.HOST,
    port: v.PORT,
    ownOrigins: ownOrigins(v),
    dataDir,
    mediaDir: path.join(dataDir, "media"),
    imageProcesses: v.MEDLEY_IMAGE_PROCESSES,
    clamd: v.CLAMD_HOST ? { host: v.CLAMD_HOST, port: v.CLAMD_PORT } : null,
    webDir: v.MEDLEY_WEB_DIR,
    migrationsDir: v.MEDLEY_MIGRATIONS_DIR ?? path.join(root, "packages/db/prisma/migrations"),
    databaseUrl: v.DATABASE_URL,
    pool: poolOf(v),
    redisUrl: v.REDIS_URL ?? null,
    trustedProxies: v.TRUSTED_PROXIES,
    metricsToken: v.METRICS_TOKEN ?? null,
    drainDelayMs: v.DRAIN_DELAY,
    warmUp: v.MEDLEY_WARM_UP === "1",
    admission: { least: v.ADMISSION_LEAST, most: v.ADMISSION_MOST, waitMs: v.ADMISSION_WAIT },
    logLevel: v.LOG_LEVEL,
    api: {
      publicUrl,
      unqueuedKarma: v.MEDLEY_UNQUEUED_KARMA,
      queueImages: v.MEDLEY_QUEUE_IMAGES === "1",
      quotaBytes: v.MEDLEY_QUOTA,
      clipMaxAgeMonths: v.MEDLEY_CLIP_MAX_AGE_MONTHS,
      twitch: twitchOf(v),
      limits: v.MEDLEY_LIMITS,
    },
  };
}

function ownOrigins({ PUBLIC_URL, MEDLEY_ENV, HOST, PORT }: Variables): string[] {
  // On one's own machine the same server is reached by several names.
  const local = isLoopback(HOST) && MEDLEY_ENV !== "production";
  const names = local ? ["127.0.0.1", "localhost", "[::1]"].map((name) => `http://${name}:${PORT}`) : [];
  return PUBLIC_URL ? [PUBLIC_URL, ...names] : names;
}

function poolOf(v: Variables): PoolLimits {
  const profile = profiles[v.DB_PROFILE ?? v.MEDLEY_ENV];
  const maxOpen = v.DB_MAX_OPEN_CONNS ?? profile.maxOpen;
  return {
    maxOpen,
    maxIdle: v.DB_MAX_IDLE_CONNS ?? Math.min(profile.maxIdle, maxOpen),
    maxLifetimeMs: v.DB_CONN_MAX_LIFETIME ?? profile.maxLifetimeMs,
    maxIdleTimeMs: v.DB_CONN_MAX_IDLE_TIME ?? profile.maxIdleTimeMs,
    acquireTimeoutMs: v.DB_ACQUIRE_TIMEOUT,
    statementTimeoutMs: v.DB_STATEMENT_TIMEOUT,
    lockTimeoutMs: v.DB_LOCK_TIMEOUT,
    idleInTransactionTimeoutMs: v.DB_IDLE_IN_TRANSACTION_TIMEOUT,
  };
}

function twitchOf(v: Variables): ApiConfig["twitch"] {
  const { TWITCH_CLIENT_ID: clientId, TWITCH_CLIENT_SECRET: clientSecret } = v;
  if (!clientId || !clientSecret) return null;
  return { clientId, clientSecret, apiUrl: v.TWITCH_API_URL, idUrl: v.TWITCH_ID_URL };
}
