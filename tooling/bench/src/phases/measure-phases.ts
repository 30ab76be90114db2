import { setTimeout as delay } from "node:timers/promises";
import { createDatabase, type Database } from "@medley/db";
import { note, step } from "@medley/scripts/lib/say";
import { startPeer } from "../http/peer-process.ts";
import { driveClosed } from "../measure/drive.ts";
import type { Patience } from "../measure/patience.ts";
import { percentilesOf } from "../measure/percentiles.ts";
import type { WireRequest } from "../measure/wire.ts";
import { letEverythingIn, startSite } from "../site/server.ts";
import { turnSwitches, type Wanted } from "../site/switches.ts";
import type { World } from "../site/world.ts";
import { databaseMs, type Figures, naiveFigures, ownFigures } from "./figures.ts";
import { type FindingTimes, measureFinding } from "./find-rows.ts";
import { dropReadIndexes, makeDraftIndexes } from "./indexes.ts";
import { naiveRequest, ownRequest } from "./workload.ts";

/** What one phase came to under the same load. */
export interface Phase {
  name: string;
  what: string;
  p95: number;
  perSecond: number;
  failures: number;
  statementsEach: number;
  /** Of cached reads, the share that found something; null where nothing is cached. */
  hitRate: number | null;
  /** Of one core. */
  cpuShare: number;
  databaseMsEach: number;
  memoryMb: number;
  connections: number;
  promised: string;
}

/** The phases, and what the indexes alone do for finding what a list begins with. */
export interface Phases {
  phases: Phase[];
  finding: { without: FindingTimes; with: FindingTimes };
}

interface Given {
  databaseUrl: string;
  world: World;
  forMs: number;
  patience: Patience;
  signal: AbortSignal;
}

interface Target {
  url: URL;
  next(n: number): WireRequest;
  figures(): Promise<Figures>;
}

type Named = Pick<Phase, "name" | "what" | "promised">;

const drafts: Record<"baseline" | "indexes", Named> = {
  baseline: { name: "baseline", what: "no indexes for reading, a query for each thing shown", promised: "–" },
  indexes: {
    name: "indexes",
    what: "the same, with an index for each read that one can serve",
    promised: "feed <100 ms",
  },
};

const isCache = (name: string) => name.startsWith("cache.") || name === "firstLevel" || name === "stale";
const own: (Named & { on: Wanted })[] = [
  {
    name: "batching",
    what: "Medley with every switch off: one or two statements a request",
    promised: "<10 statements a request",
    on: () => false,
  },
  {
    name: "caches",
    what: "its caches on",
    promised: "hit rate >80 %, database load −80 %",
    on: isCache,
  },
  { name: "tuning", what: "tiered ranking and ready answers on", promised: "throughput ×3–5", on: () => true },
];

/** The same load on what the work began with and on each step of it. */
export async function measurePhases(given: Given): Promise<Phases> {
  const { databaseUrl, signal } = given;
  const db = createDatabase({ url: databaseUrl, limits: { maxOpen: 2, maxIdle: 0, statementTimeoutMs: 600_000 } });
  try {
    const first = await measureDrafts(db, given);
    const site = await startSite({ databaseUrl, signal, env: letEverythingIn });
    try {
      return { ...first, phases: [...first.phases, ...(await measureOwn(db, new URL(site.url), given))] };
    } finally {
      await site.stop();
    }
  } finally {
    await db.close();
  }
}

async function measureDrafts(db: Database, given: Given): Promise<Phases> {
  const { world, patience } = given;
  const naive = await startPeer("naive-server.ts", [given.databaseUrl]);
  const target: Target = {
    url: naive.url,
    next: (n) => naiveRequest(naive.url, world, n),
    figures: () => naiveFigures(naive.url),
  };
  try {
    const makeAgain = await step("Dropping the indexes", () => dropReadIndexes(db.pool));
    const without = await measureFinding(db.pool, world, patience);
    const baseline = await measurePhase(db, target, drafts.baseline, given);
    await step("Making the indexes again", makeAgain);
    const found = await measureFinding(db.pool, world, patience);
    const dropDrafts = await step("Making those of the first draft", () => makeDraftIndexes(db.pool));
    const indexed = await measurePhase(db, target, drafts.indexes, given);
    await dropDrafts();
    return { phases: [baseline, indexed], finding: { without, with: found } };
  } finally {
    await naive.stop();
  }
}

async function measureOwn(db: Database, url: URL, given: Given): Promise<Phase[]> {
  const target: Target = { url, next: (n) => ownRequest(url, given.world, n), figures: () => ownFigures(url) };
  const phases: Phase[] = [];
  for (const { on, ...named } of own) {
    await turnSwitches(db, on);
    phases.push(await measurePhase(db, target, named, given));
  }
  return phases;
}

const connections = 16;

async function measurePhase(db: Database, target: Target, named: Named, given: Given): Promise<Phase> {
  const { forMs, patience } = given;
  let n = 0;
  const counted = { ...target, next: () => target.next(n++) };
  await driveClosed({ url: target.url, connections, forMs: forMs / 2, next: counted.next });
  const phase = await patience.round(() => observePhase(db, counted, named, forMs));
  note(`${phase.name}: p95 ${phase.p95.toFixed(1)} ms, ${phase.perSecond.toFixed(0)} a second`);
  return phase;
}

async function observePhase(db: Database, target: Target, named: Named, forMs: number): Promise<Phase> {
  const { url, next } = target;
  const before = await target.figures();
  const databaseBefore = await databaseMs(db.pool);
  const driven = await driveClosed({ url, connections, forMs, next });
  await delay(1_100); // PostgreSQL tells its statistics once a second
  const after = await target.figures();
  const requests = Math.max(1, driven.latencies.length);
  const lookups = after.hits - before.hits + (after.misses - before.misses);
  return {
    ...named,
    p95: percentilesOf(driven.latencies).p95,
    perSecond: driven.perSecond,
    failures: driven.failures,
    statementsEach: (after.statements - before.statements) / requests,
    hitRate: lookups > 0 ? (after.hits - before.hits) / lookups : null,
    cpuShare: (after.cpuSeconds - before.cpuSeconds) / driven.seconds,
    databaseMsEach: ((await databaseMs(db.pool)) - databaseBefore) / requests,
    memoryMb: after.memoryBytes / 2 ** 20,
    connections: after.connections,
  };
}
