import { settled } from "@medley/api/server";
import { note } from "@medley/scripts/lib/say";
import type { Patience } from "../measure/patience.ts";
import { median, medianOfRounds, type Percentiles, percentilesOf } from "../measure/percentiles.ts";
import { type SampleSize, takeSamples } from "../measure/take-samples.ts";
import type { Operation } from "../operations/operation.ts";
import { judge, orFailedRow, type Row, type Target } from "../rows/row.ts";
import { figure } from "../rows/table.ts";
import type { World } from "../site/world.ts";
import type { InProcess } from "./callers.ts";

/** How much measuring an operation is worth, and the wish to stop. */
export interface Effort {
  rounds: number;
  sample: SampleSize;
  signal: AbortSignal;
  patience: Patience;
}

interface Given {
  api: InProcess;
  world: World;
  size: string;
  effort: Effort;
}

/** What one way of doing an operation came to. */
export interface Outcome extends Percentiles {
  rounds: readonly Percentiles[];
  statements: number;
}

const warmUps = 25;

/** Measures an operation with empty caches and with warm ones, beside the hand-written statement and the peers. */
export async function measureOperation(operation: Operation, given: Given): Promise<Row[]> {
  const { api, world } = given;
  const { handWritten, peers = {}, name } = operation;
  const { db } = api.app;
  const ways: Record<string, (n: number) => Promise<unknown>> = {
    cold: (n) => api.run(operation, n, "cold"),
    ...(operation.coldRatio === undefined ? {} : { kept: (n) => afterAll(api.run(operation, n, "cold")) }),
    ...(operation.warm ? { warm: (n) => api.run(operation, n, "warm") } : {}),
    ...(handWritten ? { handWritten: (n) => handWritten(db, world, n) } : {}),
  };
  const outcomes = await measureWays(ways, given.effort);
  const { cold, kept, warm, handWritten: limit } = outcomes;
  if (!cold) throw new Error(`${name} was not measured`);
  const compared = (outcome: Outcome) => ({
    reference: limit ? "hand-written SQL" : null,
    ratio: limit ? ratioOf(outcome, limit) : null,
  });
  const rows: Row[] = [];
  const add = (label: string, outcome: Outcome, target: Target) => {
    const { p50, p95, p99 } = outcome;
    const measured = { name: label ? `${name}, ${label}` : name, p50, p95, p99, statements: outcome.statements };
    rows.push(judge({ ...measured, ...compared(outcome) }, target, given.size));
  };
  const { cold: most, coldRatio: ratioAtMost } = operation;
  const ratio = ratioAtMost === undefined ? {} : { ratioAtMost };
  add(warm ? "cold" : "", cold, { p95Ms: most.ms, statements: most.statements, ...ratio });
  if (kept) add("cold, until all is kept", kept, {});
  if (warm && operation.warm) add("warm", warm, { p95Ms: operation.warm.ms, statements: operation.warm.statements });
  for (const [name, peer] of Object.entries(peers)) {
    const { read, atLeast } = typeof peer === "function" ? { read: peer, atLeast: undefined } : peer;
    const measure = () => measurePeer(operation, { ...given, name, atLeast, cold, run: (n) => read(db, world, n) });
    // On a large site the naive ones run into the limit on a statement's time, which is no reason to lose the others.
    const about = { name: `${operation.name}: ${name}`, size: given.size, signal: given.effort.signal };
    rows.push(...(await orFailedRow(about, async () => [await measure()], null)));
  }
  for (const { name, p50, p95, ratio, reference } of rows) {
    const compared = ratio === null ? "" : `, ${figure(ratio)} × ${reference}`;
    note(`${name}: p50 ${figure(p50)}, p95 ${figure(p95)} ms${compared}`);
  }
  return rows;
}

/** The same, only once nothing is left to be done afterwards. */
async function afterAll<T>(answer: Promise<T>): Promise<T> {
  const told = await answer;
  await settled();
  return told;
}

async function measurePeer(
  operation: Operation,
  given: Given & { name: string; atLeast: number | undefined; cold: Outcome; run(n: number): Promise<unknown> },
): Promise<Row> {
  const { name: peer, atLeast, cold, run, effort } = given;
  const { sample } = effort;
  const less = { ...effort, sample: { ...sample, samples: Math.ceil(sample.samples / 5) } };
  const { way } = await measureWays({ way: run }, less);
  if (!way) throw new Error(`${peer} was not measured`);
  const { p50, p95, p99 } = way;
  const measured = { name: `${operation.name}: ${peer}`, p50, p95, p99, statements: null };
  const ratio = ratioOf(way, cold);
  const target = atLeast === undefined ? {} : { ratioAtLeast: atLeast };
  return judge({ ...measured, reference: "ours, cold", ratio }, target, given.size);
}

/**
 * Round by round, each way in turn, so that whatever the machine does meets all of them. Nobody waits for what an answer
 * leaves to be done afterwards; nor does the next one find it in its way.
 */
export async function measureWays(
  ways: Readonly<Record<string, (n: number) => Promise<unknown>>>,
  { rounds, sample, signal, patience }: Effort,
): Promise<Record<string, Outcome>> {
  const measured = Object.entries(ways).map(([name, run]) => ({
    name,
    run,
    done: 0,
    statements: 0,
    rounds: [] as Percentiles[],
  }));
  for (const way of measured) {
    const start = performance.now();
    while (way.done < warmUps && performance.now() - start < sample.limitMs) await afterAll(way.run(way.done++));
  }
  for (let round = 0; round < rounds; round += 1) {
    const times = await patience.round(async () => {
      const found: Percentiles[] = [];
      for (const way of measured) {
        signal.throwIfAborted();
        found.push(percentilesOf(await takeSamples(() => runOnce(way), sample, settled)));
      }
      return found;
    });
    for (const [index, way] of measured.entries()) way.rounds.push(times[index] as Percentiles);
  }
  return Object.fromEntries(measured.map((way) => [way.name, { ...way, ...medianOfRounds(way.rounds) }]));
}

async function runOnce(way: { run(n: number): Promise<unknown>; done: number; statements: number }): Promise<void> {
  const statements = await way.run(way.done++);
  if (typeof statements === "number") way.statements = Math.max(way.statements, statements);
}

/** The median over the rounds of what one took for what the other took in the same round. */
export function ratioOf(one: Outcome, other: Outcome): number {
  return median(one.rounds.map(({ p50 }, round) => p50 / (other.rounds[round]?.p50 ?? Number.NaN)));
}
