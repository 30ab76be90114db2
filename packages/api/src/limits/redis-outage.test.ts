import { randomUUID } from "node:crypto";
import { connectRedis } from "@medley/cache";
import { createManualClock, type Relay, startRelay } from "@medley/cache/testing";
import { startTestRedis, type TestRedis } from "@medley/services";
import { Redis } from "ioredis";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLimits, LimitExceeded } from "./limits.ts";

const alice = "0199c3a8-7b52-7c3e-9f3a-2b6a5f0c1d2e";

let server: TestRedis;
let relay: Relay;
let redis: Redis;

beforeEach(async () => {
  server = await startTestRedis();
  relay = await startRelay(server.url);
  redis = connectRedis(relay.url, () => {});
  await new Promise((resolve) => redis.once("ready", resolve));
});

afterEach(async () => {
  redis.disconnect();
  relay.stop();
  await server.stop();
});

function open() {
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const options = { redis, namespace: randomUUID(), clock: createManualClock(), onError };
  return { errors, limits: createLimits(options), patient: createLimits({ ...options, timeoutMs: 10_000 }) };
}

test("while Redis is away the process counts alone and exactly, and says so", async () => {
  const { limits, errors } = open();
  await limits.consume("vote", alice);
  relay.cut();
  await expect.poll(() => redis.status).not.toBe("ready");
  const hits = await Promise.allSettled(Array.from({ length: 500 }, () => limits.consume("vote", alice)));
  expect(hits.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
  await expect(limits.consume("vote", alice)).rejects.toThrow(LimitExceeded);
  expect(errors).toHaveLength(501);
});

test("when Redis is back its count goes on where it was", async () => {
  const { limits, patient } = open();
  await patient.consume("vote", alice);
  relay.cut();
  await expect.poll(() => redis.status).not.toBe("ready");
  await limits.consume("vote", alice);
  relay.restore();
  await expect.poll(() => redis.status, { timeout: 10_000 }).toBe("ready");
  expect(await patient.consume("vote", alice)).toMatchObject({ remaining: 18 });
});

test("a Redis that says nothing costs a call 100 ms, and the call is counted once", async () => {
  const { limits, errors } = open();
  const blocker = connectRedis(server.url, () => {});
  await new Promise((resolve) => blocker.once("ready", resolve));
  const busy = blocker.eval(
    "local t = redis.call('TIME') repeat local n = redis.call('TIME') until (n[1]-t[1])*1000000+n[2]-t[2] > 600000",
    0,
  );
  const start = performance.now();
  expect(await limits.consume("vote", alice)).toMatchObject({ remaining: 19 });
  expect(performance.now() - start).toBeLessThan(500);
  expect(errors).toHaveLength(1);
  await busy;
  blocker.disconnect();
});

test("a connection that queues commands while it is away does not count them later", async () => {
  const queueing = new Redis(relay.url).on("error", () => {});
  await expect.poll(() => queueing.status).toBe("ready");
  const options = { redis: queueing, namespace: randomUUID(), clock: createManualClock(), timeoutMs: 10_000 };
  const limits = createLimits(options);
  relay.cut();
  await expect.poll(() => queueing.status).not.toBe("ready");
  expect(await limits.consume("vote", alice)).toMatchObject({ remaining: 19 });
  relay.restore();
  await expect.poll(() => queueing.status, { timeout: 10_000 }).toBe("ready");
  expect(await limits.consume("vote", alice)).toMatchObject({ remaining: 19 });
  queueing.disconnect();
});
