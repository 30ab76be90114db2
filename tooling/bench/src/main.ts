import { createDatabase } from "@medley/db";
import { ensureBuilt } from "@medley/scripts/launch/build";
import { note, say, step } from "@medley/scripts/lib/say";
import { conclude } from "./conclude.ts";
import { measureExactness } from "./exact/measure-exact.ts";
import { measureAllHttp } from "./http/measure-all.ts";
import { openInProcess } from "./in-process/callers.ts";
import { measureDeepPages } from "./in-process/deep-pages.ts";
import { measureLookUp } from "./in-process/look-up.ts";
import { type Effort, measureOperation } from "./in-process/measure-operations.ts";
import { describeMachine } from "./machine.ts";
import { createPatience } from "./measure/patience.ts";
import { operations } from "./operations/index.ts";
import { type BenchOptions, type Part, parts, readOptions } from "./options.ts";
import { measurePhases } from "./phases/measure-phases.ts";
import { measureProcedures } from "./procedures/measure-procedures.ts";
import { type BenchResult, readKept } from "./results.ts";
import { growthRows } from "./rows/growth.ts";
import { orFailedRow, type Row } from "./rows/row.ts";
import { openDatabases } from "./site/database.ts";
import { surveyWorld, type World } from "./site/world.ts";

const usual = { rounds: 3, sample: { samples: 100, forMs: 500, limitMs: 4_000 } };
const hasty = { rounds: 3, sample: { samples: 30, forMs: 150, limitMs: 1_000 } };

/** How many members ask and vote. */
const readers = 50;

/** Runs the bench; the exit code: 1 when a row falls short or got worse than what was kept, 2 for a wrong command line. */
export async function runBench(args: readonly string[], signal: AbortSignal): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "number") return options;
  if (options.report) {
    const { writeReport } = await import("./report/write-report.ts");
    return writeReport();
  }
  const result = await measure(options, signal);
  return conclude(result, options);
}

const includes = (options: BenchOptions, part: Part) => options.parts.includes(part);

async function measure(options: BenchOptions, signal: AbortSignal): Promise<BenchResult> {
  const { size } = options;
  if (includes(options, "http") || includes(options, "phases")) await ensureBuilt(signal);
  const databases = await openDatabases(size, signal);
  try {
    const copy = await databases.copy("bench");
    try {
      return await measureOn(copy.url, options, signal);
    } finally {
      await copy.drop();
    }
  } finally {
    await databases.stop();
  }
}

async function measureOn(databaseUrl: string, options: BenchOptions, signal: AbortSignal): Promise<BenchResult> {
  const { size, quick, only } = options;
  const patience = createPatience(options.patience * 60_000);
  const wanted = (name: string) => only === undefined || name.includes(only);
  const effort: Effort = { ...(quick ? hasty : usual), signal, patience };
  const world = await step("Looking the content over", () => survey(databaseUrl));
  const given = { databaseUrl, world, size, effort, signal, wanted };
  const isWhole = parts.every((part) => includes(options, part)) && only === undefined;
  const result: BenchResult = {
    ...{ size, machine: await describeMachine(), content: world.counts, rows: [] },
    ...(!isWhole && { parts: options.parts }),
  };
  const { rows } = result;
  if (includes(options, "in-process")) {
    say("Measuring without HTTP");
    rows.push(...(await measureInProcess(given)));
  }
  const afterThose = rows.length;
  if (includes(options, "http")) {
    say("Measuring over HTTP");
    rows.push(...(await measureAllHttp(given)));
  }
  if (includes(options, "exact") && wanted("exact")) {
    say("Proving the order of hot");
    const { rows: more, exactness } = await measureExactness({ ...given, quick });
    rows.push(...more);
    result.exactness = exactness;
  }
  if (includes(options, "phases") && wanted("phases")) {
    say("Measuring the phases");
    Object.assign(result, await measurePhases({ ...given, patience, forMs: quick ? 3_000 : 10_000 }));
  }
  if (includes(options, "in-process")) {
    // Last, since they write what nobody takes back.
    say("Measuring every other procedure");
    rows.splice(afterThose, 0, ...(await measureProcedures({ ...given, log: note })));
  }
  rows.push(...growthRows(rows, size, readKept("medium")));
  result.host = patience.told();
  return result;
}

async function survey(databaseUrl: string): Promise<World> {
  const db = createDatabase({ url: databaseUrl, limits: { maxOpen: 4, maxIdle: 0, statementTimeoutMs: 120_000 } });
  try {
    return await surveyWorld(db.pool, readers);
  } finally {
    await db.close();
  }
}

interface Given {
  databaseUrl: string;
  world: World;
  size: string;
  effort: Effort;
  wanted(name: string): boolean;
  signal: AbortSignal;
}

async function measureInProcess({ databaseUrl, world, size, effort, wanted, signal }: Given): Promise<Row[]> {
  const api = await openInProcess(databaseUrl, world);
  const rows: Row[] = [];
  try {
    for (const operation of operations()) {
      signal.throwIfAborted();
      const { name } = operation;
      if (!wanted(name)) continue;
      const measure = () => measureOperation(operation, { api, world, size, effort });
      rows.push(...(await orFailedRow({ name, size, signal }, measure)));
    }
    if (wanted("who asks")) rows.push(...(await measureLookUp(api, world, size, effort)));
    if (wanted("page")) rows.push(...(await measureDeepPages(api, size, effort)));
    return rows;
  } finally {
    await api.close();
  }
}
