import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { note } from "@medley/scripts/lib/say";
import type { Effort } from "../in-process/measure-operations.ts";
import { type Driven, driveClosed, driveOpen, isGood } from "../measure/drive.ts";
import { median, medianOfRounds, percentilesOf } from "../measure/percentiles.ts";
import { growth, readMetrics } from "../measure/prometheus.ts";
import { openWire, type WireAnswer, type WireRequest } from "../measure/wire.ts";
import { failedRow, judge, type Row, type Target } from "../rows/row.ts";
import { startPeer } from "./peer-process.ts";

export const connections = 32;

/** Something to ask of the server again and again. */
export interface Asked {
  name: string;
  /** Where the server is that answers it. */
  url: URL;
  next(n: number): WireRequest;
  /** Asked of latency, at one connection and at half of saturation. */
  latency: Target;
  /** Asked of throughput at 32 connections, against the reference. */
  throughput: Target;
}

/** What to compare with: another server, asked its own way. */
export interface Reference {
  name: string;
  url: URL;
  next(n: number): WireRequest;
}

interface Given {
  size: string;
  effort: Effort;
}

/** Latency at one connection and at half of saturation, throughput at 32, each beside the reference in the same round. */
export async function measureHttp(asked: Asked, reference: Reference, { size, effort }: Given): Promise<Row[]> {
  const { sample, rounds, signal } = effort;
  const at = { url: asked.url, next: counted(asked.next) };
  const other = { url: reference.url, next: counted(reference.next) };
  const forMs = sample.forMs * 2;
  const one: Driven[] = [];
  const half: Driven[] = [];
  const full: Driven[] = [];
  const otherOne: Driven[] = [];
  const otherFull: Driven[] = [];
  let statements: number | null = null;
  for (let round = 0; round < rounds; round += 1) {
    signal.throwIfAborted();
    const before = await readMetrics(asked.url.origin).catch(() => null);
    one.push(await driveClosed({ ...at, connections: 1, forMs }));
    const after = before && (await readMetrics(asked.url.origin));
    if (before && after) statements = statementsEach(before, after);
    otherOne.push(await driveClosed({ ...other, connections: 1, forMs: forMs / 2 }));
    full.push(await driveClosed({ ...at, connections, forMs }));
    otherFull.push(await driveClosed({ ...other, connections, forMs }));
    const perSecond = Math.max(1, (full.at(-1)?.perSecond ?? 0) / 2);
    half.push(await driveOpen({ ...at, connections, forMs, perSecond }));
  }
  const failures = [...one, ...half, ...full].reduce((sum, driven) => sum + driven.failures, 0);
  if (failures > 0) note(`${asked.name}: ${failures} answers were not good`);
  const latencyRatio = median(one.map((driven, n) => p50Of(driven) / p50Of(otherOne[n])));
  const throughputRatio = median(full.map((driven, n) => driven.perSecond / (otherFull[n]?.perSecond ?? Number.NaN)));
  const figures = (driven: readonly Driven[]) =>
    medianOfRounds(driven.map(({ latencies }) => percentilesOf(latencies)));
  const rateOf = (driven: readonly Driven[]) => median(driven.map(({ perSecond }) => perSecond));
  const compared = { reference: reference.name, ratio: latencyRatio };
  const rows = [
    judge({ name: `${asked.name}, 1 connection`, ...figures(one), statements, ...compared }, asked.latency, size),
    judge(
      { name: `${asked.name}, half of saturation`, ...figures(half), statements: null, reference: null, ratio: null },
      asked.latency,
      size,
    ),
    judge(
      {
        name: `${asked.name}, ${connections} connections`,
        ...figures(full),
        statements: null,
        reference: reference.name,
        ratio: throughputRatio,
        perSecond: rateOf(full),
      },
      asked.throughput,
      size,
    ),
    ...(failures > 0 ? [failedRow(asked.name, `${failures} answers were not good`, size)] : []),
  ];
  note(
    `${asked.name}: p95 ${percentilesOf(one.flatMap((d) => d.latencies)).p95.toFixed(2)} ms, ${rateOf(full).toFixed(0)} a second`,
  );
  return rows;
}

const p50Of = (driven: Driven | undefined) => percentilesOf(driven?.latencies ?? []).p50;

function statementsEach(before: Parameters<typeof growth>[0], after: Parameters<typeof growth>[0]): number | null {
  const calls = growth(before, after, "db_queries_per_request_count");
  if (calls === 0) return null;
  return Number((growth(before, after, "db_queries_per_request_sum") / calls).toFixed(2));
}

/** Requests are numbered through all of a measurement, so that a write is never repeated. */
function counted(next: (n: number) => WireRequest): () => WireRequest {
  let n = 0;
  return () => next(n++);
}

/** Asks once, and fails unless the answer is good; what it was. */
export async function askOnce(url: URL, request: WireRequest): Promise<WireAnswer> {
  const wire = await openWire(url);
  try {
    const answer = await wire.send(request);
    if (!isGood(answer)) {
      throw new Error(`${url.origin} answered ${answer.status}: ${answer.body.toString().slice(0, 300)}`);
    }
    return answer;
  } finally {
    wire.close();
  }
}

/** Does its work beside a bare server that sends the bytes of an answer. */
export async function besideBareServer<T>(answer: WireAnswer, work: (reference: Reference) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "medley-bare-"));
  const file = path.join(folder, "body");
  writeFileSync(file, answer.body);
  const type = /\r\ncontent-type: *([^\r]+)/i.exec(answer.headers.toString("latin1"))?.[1] ?? "application/json";
  const bare = await startPeer("bare-server.mjs", [file, type]);
  try {
    const request = Buffer.from(`GET / HTTP/1.1\r\nhost: ${bare.url.host}\r\n\r\n`);
    return await work({ name: "bare server", url: bare.url, next: () => request });
  } finally {
    await bare.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
