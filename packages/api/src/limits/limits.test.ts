import { randomUUID } from "node:crypto";
import { connectRedis } from "@medley/cache";
import { createManualClock } from "@medley/cache/testing";
import { startTestRedis, type TestRedis } from "@medley/services";
import type { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLimits, LimitExceeded, type Limits, type LimitsOptions } from "./limits.ts";

const alice = "0199c3a8-7b52-7c3e-9f3a-2b6a5f0c1d2e";
const bob = "0199c3a8-7b52-7c3e-9f3a-2b6a5f0c1d2f";

describe("in memory", () => onEveryCounter((options) => createLimits(options)));

describe("in Redis", () => {
  let server: TestRedis;
  let redis: Redis;
  beforeAll(async () => {
    server = await startTestRedis();
    redis = connectRedis(server.url, () => {});
    await new Promise((resolve) => redis.once("ready", resolve));
  });
  afterAll(async () => {
    redis.disconnect();
    await server.stop();
  });

  const shared = (options: LimitsOptions) =>
    createLimits({ redis, namespace: randomUUID(), timeoutMs: 10_000, ...options });
  onEveryCounter(shared);

  test("processes count together", async () => {
    const options = { namespace: randomUUID(), clock: createManualClock() };
    const processes = [shared(options), shared(options)];
    const hits = Array.from({ length: 500 }, (_, index) => processes[index % 2]?.consume("vote", alice));
    expect((await Promise.allSettled(hits)).filter(({ status }) => status === "fulfilled")).toHaveLength(20);
  });

  test("deployments that share a Redis count apart", async () => {
    const clock = createManualClock();
    const [ours, theirs] = [shared({ clock }), shared({ clock })];
    await spend(ours, 20);
    expect(await theirs.consume("vote", alice)).toMatchObject({ remaining: 19 });
  });
});

function onEveryCounter(create: (options: LimitsOptions) => Limits) {
  function open(options: LimitsOptions = {}) {
    const clock = createManualClock();
    return { clock, limits: create({ clock, ...options }) };
  }

  test("a limit tells what is left until it is used up, then refuses with the time to wait", async () => {
    const { clock, limits } = open();
    clock.advance(15);
    expect(await limits.consume("vote", alice)).toEqual({
      policy: "vote-min",
      limit: 20,
      windowSeconds: 60,
      remaining: 19,
      resetSeconds: 45,
    });
    await spend(limits, 19);
    clock.advance(10.5);
    const refusal = await limits.consume("vote", alice).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(LimitExceeded);
    expect(refusal).toMatchObject({
      code: "rate_limited",
      message: "Too many requests. Try again in 35 seconds.",
      facts: { retryAfterSeconds: 35, limit: 20, remaining: 0, resetSeconds: 35 },
      state: { policy: "vote-min", retryAfterSeconds: 35 },
    });
  });

  test("of 500 hits at once exactly the limit passes", async () => {
    const { limits } = open();
    const hits = await Promise.allSettled(Array.from({ length: 500 }, () => limits.consume("vote", alice)));
    expect(hits.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
    const reasons = hits.flatMap((hit) => (hit.status === "rejected" ? [hit.reason] : []));
    expect(reasons.every((reason) => reason instanceof LimitExceeded)).toBe(true);
  });

  test("when the window is over the whole limit is there again", async () => {
    const { clock, limits } = open();
    await spend(limits, 20);
    clock.advance(59.9);
    await expect(limits.consume("vote", alice)).rejects.toThrow(LimitExceeded);
    clock.advance(0.1);
    expect(await limits.consume("vote", alice)).toMatchObject({ remaining: 19 });
  });

  test("people, actions and addresses are counted apart", async () => {
    const { limits } = open();
    await spend(limits, 20);
    expect(await limits.consume("vote", bob)).toMatchObject({ remaining: 19 });
    expect(await limits.consume("commentVote", alice)).toMatchObject({ remaining: 19 });
    expect(await limits.consume("signIn", "203.0.113.7")).toMatchObject({ remaining: 4 });
    expect(await limits.consume("signIn", "203.0.113.8")).toMatchObject({ remaining: 4 });
    expect(await limits.consume("signIn", "2001:db8::1")).toMatchObject({ remaining: 4 });
    expect(await limits.consume("signIn", "2001:db8::2")).toMatchObject({ remaining: 3 });
  });

  test("an action with two windows keeps to both and tells the tighter one", async () => {
    const { clock, limits } = open();
    for (let hour = 0; hour < 2; hour++) {
      for (let nth = 0; nth < 10; nth++) await limits.consume("submit", alice);
      await expect(limits.consume("submit", alice)).rejects.toMatchObject({
        state: { policy: "submit-h", limit: 10 },
      });
      clock.advance(3_600);
    }
    await expect(limits.consume("submit", alice)).rejects.toMatchObject({
      state: { policy: "submit-day", limit: 20, resetSeconds: 22 * 3_600 },
    });
  });

  test("what the hour refuses costs nothing of the day", async () => {
    const { clock, limits } = open();
    for (let nth = 0; nth < 30; nth++) await limits.consume("submit", alice).catch(() => {});
    clock.advance(3_600);
    expect(await limits.consume("submit", alice)).toMatchObject({ policy: "submit-h", remaining: 9 });
  });

  test("a call may cost several points", async () => {
    const { limits } = open();
    expect(await limits.consume("overall", alice, 290)).toMatchObject({ remaining: 10 });
    await expect(limits.consume("overall", alice, 11)).rejects.toThrow(LimitExceeded);
  });

  test("configuration raises, lowers and lifts limits", async () => {
    const { limits } = open({ overrides: { vote: "2/s", comment: "off" } });
    await spend(limits, 2);
    await expect(limits.consume("vote", alice)).rejects.toMatchObject({ facts: { limit: 2 } });
    expect(await limits.consume("comment", alice)).toBeUndefined();
    const lifted = open({ overrides: "none" }).limits;
    expect(await lifted.consume("vote", alice)).toBeUndefined();
  });
}

async function spend(limits: Limits, points: number): Promise<void> {
  for (let nth = 0; nth < points; nth++) await limits.consume("vote", alice);
}
