import { describe, expect, test } from "vitest";
import { readSettings } from "./settings.ts";

const DATABASE_URL = "postgresql://medley:secret@127.0.0.1:5432/medley";
const read = (given: Record<string, string | undefined>) => readSettings({ DATABASE_URL, ...given });

describe("without anything but a database", () => {
  test("the server runs for this machine alone, with its worker", () => {
    expect(read({})).toMatchObject({ host: "127.0.0.1", port: 3000, role: "all", production: false, dev: false });
    expect(read({}).api.publicUrl).toBe("http://127.0.0.1:3000");
  });

  test("every name of this machine is our own, and nothing else", () => {
    const { ownOrigins } = read({ PORT: "4000" });
    expect(ownOrigins).toEqual(["http://127.0.0.1:4000", "http://localhost:4000", "http://[::1]:4000"]);
  });

  test("an empty variable counts as absent", () => {
    expect(read({ PORT: "", REDIS_URL: " " })).toMatchObject({ port: 3000, redisUrl: null });
  });
});

describe("connections", () => {
  test.each([
    { given: {}, pool: { maxOpen: 25, maxIdle: 10, maxLifetimeMs: 1_800_000, maxIdleTimeMs: 600_000 } },
    {
      given: { MEDLEY_ENV: "production", PUBLIC_URL: "https://a.example" },
      pool: { maxOpen: 100, maxIdle: 25, maxLifetimeMs: 300_000, maxIdleTimeMs: 120_000 },
    },
    {
      given: { DB_PROFILE: "large" },
      pool: { maxOpen: 200, maxIdle: 50, maxLifetimeMs: 300_000, maxIdleTimeMs: 120_000 },
    },
    {
      given: { DB_MAX_OPEN_CONNS: "4" },
      pool: { maxOpen: 4, maxIdle: 4, maxLifetimeMs: 1_800_000, maxIdleTimeMs: 600_000 },
    },
    {
      given: {
        DB_MAX_OPEN_CONNS: "8",
        DB_MAX_IDLE_CONNS: "2",
        DB_CONN_MAX_LIFETIME: "90s",
        DB_CONN_MAX_IDLE_TIME: "1h",
      },
      pool: { maxOpen: 8, maxIdle: 2, maxLifetimeMs: 90_000, maxIdleTimeMs: 3_600_000 },
    },
  ])("$given", ({ given, pool }) => {
    expect(read(given).pool).toMatchObject(pool);
  });
});

test("every wait has a limit, and each can be set", () => {
  const defaults = {
    acquireTimeoutMs: 2_000,
    statementTimeoutMs: 10_000,
    lockTimeoutMs: 5_000,
    idleInTransactionTimeoutMs: 10_000,
  };
  expect(read({}).pool).toMatchObject(defaults);
  const given = {
    DB_ACQUIRE_TIMEOUT: "500ms",
    DB_STATEMENT_TIMEOUT: "3s",
    DB_LOCK_TIMEOUT: "1s",
    DB_IDLE_IN_TRANSACTION_TIMEOUT: "4s",
  };
  expect(read(given).pool).toMatchObject({
    acquireTimeoutMs: 500,
    statementTimeoutMs: 3_000,
    lockTimeoutMs: 1_000,
    idleInTransactionTimeoutMs: 4_000,
  });
});

test("a public address decides origins and links; in production nothing else is ours", () => {
  const settings = read({ MEDLEY_ENV: "production", PUBLIC_URL: "https://clips.example.org/" });
  expect(settings.ownOrigins).toEqual(["https://clips.example.org"]);
  expect(settings.api.publicUrl).toBe("https://clips.example.org");
});

test("limits and Twitch's hosts can be set", () => {
  const { api } = read({
    MEDLEY_LIMITS: "vote=100/min",
    TWITCH_CLIENT_ID: "id",
    TWITCH_CLIENT_SECRET: "secret",
    TWITCH_API_URL: "http://127.0.0.1:9000",
  });
  expect(api.limits).toEqual({ vote: "100/min" });
  expect(api.twitch).toMatchObject({ apiUrl: "http://127.0.0.1:9000", idUrl: "https://id.twitch.tv" });
});

test("images have their quota, queue, scanner and processes", () => {
  const plain = read({ MEDLEY_DATA_DIR: "/data" });
  expect(plain).toMatchObject({ mediaDir: "/data/media", imageProcesses: 1, clamd: null });
  expect(plain.api).toMatchObject({ quotaBytes: 5_000_000_000, queueImages: true });
  const images = { MEDLEY_QUOTA: "750MB", MEDLEY_QUEUE_IMAGES: "0", MEDLEY_IMAGE_PROCESSES: "2" };
  const set = read({ ...images, CLAMD_HOST: "scanner" });
  expect(set).toMatchObject({ imageProcesses: 2, clamd: { host: "scanner", port: 3310 } });
  expect(set.api).toMatchObject({ quotaBytes: 750_000_000, queueImages: false });
});

describe("what is wrong is said with the variable's name", () => {
  test.each([
    { given: { DATABASE_URL: "" }, says: "DATABASE_URL is missing" },
    { given: { DATABASE_URL: "mysql://x/y" }, says: "DATABASE_URL must be a URL such as postgresql://" },
    { given: { PORT: "http" }, says: "PORT must be a whole number" },
    { given: { PORT: "70000" }, says: "PORT must be at most 65535" },
    { given: { PUBLIC_URL: "clips.example.org" }, says: "PUBLIC_URL must be a URL such as https://" },
    { given: { PUBLIC_URL: "https://clips.example.org/medley" }, says: "PUBLIC_URL must have no path" },
    { given: { MEDLEY_ENV: "production" }, says: "PUBLIC_URL is missing: with MEDLEY_ENV=production" },
    { given: { MEDLEY_ENV: "prod" }, says: 'MEDLEY_ENV must be one of "development"|"production"' },
    { given: { MEDLEY_ROLE: "boss" }, says: "MEDLEY_ROLE must be" },
    { given: { MEDLEY_WARM_UP: "yes" }, says: "MEDLEY_WARM_UP must be 0 or 1" },
    { given: { MEDLEY_QUOTA: "5 gigs" }, says: "MEDLEY_QUOTA must be a size such as 500MB or 5GB, not 5 gigs" },
    { given: { REDIS_URL: "localhost:6379" }, says: "REDIS_URL must be a URL such as redis://" },
    { given: { TRUSTED_PROXIES: "10.0.0.0/33" }, says: "TRUSTED_PROXIES must list IP addresses" },
    {
      given: { TRUSTED_PROXIES: "127.0.0.1, all" },
      says: "TRUSTED_PROXIES must list IP addresses, networks such as 10.0.0.0/8, or loopback: not all",
    },
    {
      given: { DB_CONN_MAX_LIFETIME: "5 minutes" },
      says: "DB_CONN_MAX_LIFETIME must be a duration such as 90s, 5m or 1h, not 5 minutes",
    },
    { given: { DB_MAX_IDLE_CONNS: "30" }, says: "DB_MAX_IDLE_CONNS (30) must not exceed DB_MAX_OPEN_CONNS (25)" },
    { given: { ADMISSION_LEAST: "300" }, says: "ADMISSION_LEAST (300) must not exceed ADMISSION_MOST (256)" },
    { given: { ADMISSION_WAIT: "200" }, says: "ADMISSION_WAIT must be a duration such as 90s, 5m or 1h, not 200" },
    { given: { METRICS_TOKEN: "short" }, says: "METRICS_TOKEN must have at least 16 characters" },
    { given: { MEDLEY_LIMITS: "votes=1/min" }, says: "MEDLEY_LIMITS No limit is called votes" },
    { given: { TWITCH_CLIENT_ID: "id" }, says: "TWITCH_CLIENT_ID and TWITCH_CLIENT_SECRET belong together" },
  ])("$given", ({ given, says }) => {
    expect(() => read(given)).toThrow(says);
  });

  test("all at once", () => {
    expect(() => read({ PORT: "x", REDIS_URL: "y" })).toThrow(/^PORT .*\nREDIS_URL /);
  });
});
