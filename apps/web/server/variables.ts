import { isIP } from "node:net";
import path from "node:path";
import { defaultConfig, parseLimitOverrides } from "@medley/api/server";
import { developmentLimits } from "@medley/db";
import { z } from "zod";

const minute = 60_000;
const count = z.coerce.number("must be a whole number").int("must be a whole number");
const units: Record<string, number> = { ms: 1, s: 1_000, m: minute, h: 60 * minute };
const duration = z.string().transform((given, ctx) => {
  const [, amount = "", unit = ""] = /^(\d{1,6})(ms|s|m|h)$/.exec(given) ?? [];
  if (!amount) ctx.addIssue(`must be a duration such as 90s, 5m or 1h, not ${given}`);
  return Number(amount) * (units[unit] ?? 0);
});
const url = (protocol: RegExp, example: string) => z.url({ protocol, error: `must be a URL such as ${example}` });
const webUrl = (example: string) => url(/^https?$/, example);
const origin = z.string().transform((given, ctx) => {
  const { protocol, href, origin } = URL.canParse(given) ? new URL(given) : { protocol: "", href: "", origin: "" };
  if (!/^https?:$/.test(protocol)) ctx.addIssue(`must be a URL such as https://clips.example.org, not ${given}`);
  else if (href !== `${origin}/`) ctx.addIssue("must have no path, query or user");
  return origin;
});
const proxies = z.string().transform((given, ctx) => {
  const entries = given.split(",").map((entry) => entry.trim());
  for (const entry of entries) {
    if (!isNetwork(entry))
      ctx.addIssue(`must list IP addresses, networks such as 10.0.0.0/8, or loopback: not ${entry}`);
  }
  return entries;
});
const limits = z.string().transform((given, ctx) => {
  try {
    return parseLimitOverrides(given);
  } catch (error) {
    ctx.addIssue(error instanceof Error ? error.message : String(error));
    return z.NEVER;
  }
});

const sizeUnits: Record<string, number> = { kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };
const size = z.string().transform((given, ctx) => {
  const [, amount = "", unit = ""] = /^(\d{1,6})(kB|MB|GB|TB)$/.exec(given) ?? [];
  if (!amount) ctx.addIssue(`must be a size such as 500MB or 5GB, not ${given}`);
  return Number(amount) * (sizeUnits[unit] ?? 0);
});

/** Every variable that a process of ours reads. */
export const Variables = z.object({
  NODE_ENV: z.string().default("production"),
  MEDLEY_ENV: z.enum(["development", "production"]).default("development"),
  MEDLEY_ROLE: z.enum(["all", "server", "worker"]).default("all"),
  HOST: z.string().default("127.0.0.1"),
  PORT: count.min(0).max(65_535, "must be at most 65535").default(3000),
  PUBLIC_URL: origin.optional(),
  MEDLEY_DATA_DIR: z.string().optional(),
  // This file lies in apps/web/server, and bundled in apps/web/dist.
  MEDLEY_WEB_DIR: z.string().default(path.join(import.meta.dirname, "..")),
  MEDLEY_MIGRATIONS_DIR: z.string().optional(),
  DATABASE_URL: url(/^postgres(ql)?$/, "postgresql://user:password@127.0.0.1:5432/medley"),
  DB_PROFILE: z.enum(["development", "production", "large"]).optional(),
  DB_MAX_OPEN_CONNS: count.min(1).optional(),
  DB_MAX_IDLE_CONNS: count.min(0).optional(),
  DB_CONN_MAX_LIFETIME: duration.optional(),
  DB_CONN_MAX_IDLE_TIME: duration.optional(),
  DB_ACQUIRE_TIMEOUT: duration.default(developmentLimits.acquireTimeoutMs),
  DB_STATEMENT_TIMEOUT: duration.default(developmentLimits.statementTimeoutMs),
  DB_LOCK_TIMEOUT: duration.default(developmentLimits.lockTimeoutMs),
  DB_IDLE_IN_TRANSACTION_TIMEOUT: duration.default(developmentLimits.idleInTransactionTimeoutMs),
  REDIS_URL: url(/^rediss?$/, "redis://127.0.0.1:6379").optional(),
  TRUSTED_PROXIES: proxies.default([]),
  METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  DRAIN_DELAY: duration.default(0),
  ADMISSION_LEAST: count.min(1).default(8),
  ADMISSION_MOST: count.min(1).default(256),
  ADMISSION_WAIT: duration.default(200),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  MEDLEY_WARM_UP: z.enum(["0", "1"], "must be 0 or 1").default("1"),
  MEDLEY_LIMITS: limits.default({}),
  MEDLEY_UNQUEUED_KARMA: count.default(defaultConfig.unqueuedKarma),
  MEDLEY_QUEUE_IMAGES: z.enum(["0", "1"], "must be 0 or 1").default("1"),
  MEDLEY_QUOTA: size.default(defaultConfig.quotaBytes),
  MEDLEY_IMAGE_PROCESSES: count.min(1).max(16).default(1),
  CLAMD_HOST: z.string().optional(),
  CLAMD_PORT: count.min(1).max(65_535, "must be at most 65535").default(3310),
  MEDLEY_CLIP_MAX_AGE_MONTHS: count.min(1).default(defaultConfig.clipMaxAgeMonths),
  TWITCH_CLIENT_ID: z.string().optional(),
  TWITCH_CLIENT_SECRET: z.string().optional(),
  TWITCH_API_URL: webUrl("https://api.twitch.tv").default("https://api.twitch.tv"),
  TWITCH_ID_URL: webUrl("https://id.twitch.tv").default("https://id.twitch.tv"),
});
export type Variables = z.infer<typeof Variables>;

function isNetwork(entry: string): boolean {
  if (entry === "loopback") return true;
  const [address = "", prefix, ...more] = entry.split("/");
  const family = isIP(address);
  const longest = family === 6 ? 128 : 32;
  return (
    family > 0 && more.length === 0 && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= longest))
  );
}
