import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { appRouter, createApp, defaultConfig, type ProcedureMeta, settled } from "@medley/api/server";
import { startHelixStandIn } from "@medley/api/testing/twitch";
import { countStatements } from "@medley/db";
import pino from "pino";
import { callIn, coldly } from "../in-process/callers.ts";
import type { Effort } from "../in-process/measure-operations.ts";
import { medianOfRounds, type Percentiles, percentilesOf } from "../measure/percentiles.ts";
import { judge, orFailedRow, type Row } from "../rows/row.ts";
import { figure } from "../rows/table.ts";
import type { World } from "../site/world.ts";
import { procedures } from "./index.ts";
import { openPeople, type People } from "./people.ts";
import type { Procedure } from "./procedure.ts";
import { openSite, type Site } from "./site.ts";

const p95Ms = 200;

interface Given {
  databaseUrl: string;
  world: World;
  size: string;
  effort: Effort;
  wanted(name: string): boolean;
  signal: AbortSignal;
  log(line: string): void;
}

/**
 * Every procedure that the other rows don't call, with empty caches and within the statements it declares. They write
 * what nobody takes back, so they come last. Twitch is a stand-in that speaks its protocol, a few microseconds away.
 */
export async function measureProcedures(given: Given): Promise<Row[]> {
  const { databaseUrl, world, size, wanted, signal } = given;
  const chosen = Object.entries(procedures).filter(([name]) => wanted(name));
  if (chosen.length === 0) return [];
  const mediaDir = await mkdtemp(path.join(os.tmpdir(), "medley-bench-"));
  const twitch = await startHelixStandIn();
  const config = { ...defaultConfig, limits: "none" as const, twitch: twitch.config };
  const app = createApp({ databaseUrl, mediaDir, config, log: pino({ level: "silent" }) });
  const rows: Row[] = [];
  try {
    const people = await openPeople(app, world);
    const site = await openSite({ app, world, people, twitch });
    for (const [name, procedure] of chosen) {
      const measure = () => measureProcedure(name, procedure, { ...given, people, site });
      rows.push(...(await orFailedRow({ name, size, signal }, measure)));
    }
  } finally {
    await app.close();
    await twitch.stop();
    await rm(mediaDir, { recursive: true, force: true });
  }
  return rows;
}

type Measuring = Given & { people: People; site: Site };

async function measureProcedure(name: string, { by, input }: Procedure, given: Measuring): Promise<Row[]> {
  const { people, site, size, signal } = given;
  const { rounds, sample, patience } = given.effort;
  let done = 0;
  let statements = 0;
  async function once(): Promise<number> {
    signal.throwIfAborted();
    const n = done++;
    const call = { path: name, input: await input?.(site, n) };
    await settled();
    const context = coldly(people(by, n));
    const count = { statements: 0, milliseconds: 0 };
    const before = performance.now();
    await countStatements(count, () => callIn(context, call));
    const took = performance.now() - before;
    statements = Math.max(statements, count.statements);
    return took;
  }
  async function take(samples: number): Promise<Percentiles> {
    const times: number[] = [];
    const end = performance.now() + sample.limitMs;
    while (times.length < samples && performance.now() < end) times.push(await once());
    return percentilesOf(times);
  }
  await take(Math.ceil(sample.samples / 10));
  const found: Percentiles[] = [];
  // A bound is all that is asked, and far away: in all as many samples as others take in one round.
  const each = Math.ceil(sample.samples / rounds);
  for (let round = 0; round < rounds; round += 1) found.push(await patience.round(() => take(each)));
  const measured = { name, ...medianOfRounds(found), statements, reference: null, ratio: null };
  given.log(`${name}: p50 ${figure(measured.p50)}, p95 ${figure(measured.p95)} ms, ${statements} statements`);
  return [judge(measured, { p95Ms, statements: declaredStatements(name) }, size)];
}

/** The most statements that a procedure says it sends. */
function declaredStatements(name: string): number {
  // At run time the router's procedures lie flat under their paths; its type nests them.
  const all = appRouter._def.procedures as unknown as Record<string, { _def: { meta?: ProcedureMeta } }>;
  return all[name]?._def.meta?.statements ?? 0;
}
