import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createCache, ipcBus, memoryStore } from "@medley/cache";
import { createDatabase, type Database, newId } from "@medley/db";
import { createTestDatabase } from "@medley/db/testing";
import { localStorage } from "@medley/media";
import pino from "pino";
import type { Actor, Member } from "../actor.ts";
import { visitor } from "../actor.ts";
import { type ApiConfig, defaultConfig } from "../config.ts";
import type { App, Context } from "../context.ts";
import { createLimits } from "../limits/limits.ts";
import type { MediaJob } from "../media/media.ts";
import { createMetrics } from "../metrics/metrics.ts";
import { createViewCounter } from "../post/view-counter.ts";
import type { Role } from "../profile/schema.ts";
import { appRouter } from "../root.ts";
import { isSwitchName } from "../switch/names.ts";
import { createSwitches } from "../switch/switches.ts";
import { createCallerFactory } from "../trpc.ts";

export const createCaller = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof createCaller>;

export interface TestMember {
  id: string;
  username: string;
  actor: Member;
  call: Caller;
}

/** A real application on a database of its own, with callers for the people that tests speak of. */
export interface TestApp {
  app: App;
  db: Database;
  /** What was handed over to be processed. */
  mediaJobs: MediaJob[];
  clock: { now(): Date; set(to: Date): void; advance(milliseconds: number): void };
  visitor: Caller;
  alice: TestMember;
  bob: TestMember;
  moderator: TestMember;
  admin: TestMember;
  /** One more member. */
  member(username: string, options?: { role?: Role; karma?: number }): Promise<TestMember>;
  /** Calls the router as anybody. */
  as(actor: Actor): Caller;
  context(actor: Actor): Context;
  close(): Promise<void>;
}

function testClock() {
  let now = new Date("2026-11-22T12:00:00Z");
  return {
    now: () => now,
    set: (to: Date) => {
      now = to;
    },
    advance: (milliseconds: number) => {
      now = new Date(now.getTime() + milliseconds);
    },
  };
}

/** `config` changes the defaults; limits are lifted unless a test sets them. */
export async function createTestApp(config: Partial<ApiConfig> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const metrics = createMetrics();
  const db = createDatabase({
    url: database.url,
    applicationName: "test",
    limits: { maxOpen: 20, maxIdle: 0, acquireTimeoutMs: 30_000 },
    onStatement: metrics.statement,
    onAcquire: metrics.acquired,
  });
  const clock = testClock();
  const log = pino({ level: "silent" });
  const switches = createSwitches({ db, log });
  const cache = createCache({
    store: memoryStore({ clock }),
    bus: ipcBus(),
    clock,
    isOn: (name) => !isSwitchName(name) || switches.isOn(name),
    onEvent: metrics.cacheEvent,
  });
  const limits = createLimits({ clock, overrides: config.limits ?? "none" });
  const mediaDir = await mkdtemp(path.join(os.tmpdir(), "medley-media-"));
  const mediaJobs: MediaJob[] = [];
  const queue = { add: async (job: MediaJob) => void mediaJobs.push(job), close: async () => {} };
  const app: App = {
    config: { ...defaultConfig, ...config },
    db,
    cache,
    limits,
    views: createViewCounter({ db, cache }),
    switches,
    twitch: null,
    media: { storage: localStorage(mediaDir), queue },
    clock,
    log,
    metrics,
  };
  const context = (actor: Actor): Context => ({
    ...app,
    actor,
    request: { id: newId(), ip: "127.0.0.1", userAgent: "test" },
  });
  const as = (actor: Actor) => createCaller(context(actor));

  async function member(username: string, options: { role?: Role; karma?: number } = {}): Promise<TestMember> {
    const { role = "member", karma = 100 } = options;
    const id = newId();
    await db.prisma.user.create({
      data: { id, username, displayName: username, role, karma, profile: { create: {} } },
    });
    const via = { kind: "session", id: newId() } as const;
    const actor: Member = {
      kind: "member",
      id,
      username,
      displayName: username,
      avatarUrl: null,
      role,
      karma,
      nsfw: "hide",
      via,
    };
    return { id, username, actor, call: as(actor) };
  }

  return {
    app,
    db,
    mediaJobs,
    clock,
    visitor: as(visitor),
    alice: await member("alice"),
    bob: await member("bob"),
    moderator: await member("moderator_m", { role: "moderator" }),
    admin: await member("admin_a", { role: "admin" }),
    member,
    as,
    context,
    async close() {
      await db.close();
      await database.drop();
      await rm(mediaDir, { recursive: true, force: true });
    },
  };
}
