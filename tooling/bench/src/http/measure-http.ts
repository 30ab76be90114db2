import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { note } from "@medley/scripts/lib/say";
import type { Effort } from "../in-process/measure-operations.ts";
import { type Driven, driveClosed, driveOpen, isGood } from "../measure/drive.ts";
import { median, medianOfRounds, percentilesOf } from "../measure/percentiles.ts";
import { growth, readMetrics } from "../measure/prometheus.ts";
import { openWire, type WireAnswer, type WireRequest } from "../measure/wire.ts";
import { failedRow, judge, type Row, type Target as Wanted } from "../rows/row.ts";
import { startPeer } from "./peer-process.ts";

export const connections = 32;

/** Something to ask of the server again and again. */
export interface Asked {
  name: string;
  /** Where the server is that answers it. */
  url: URL;
  next(n: number): WireRequest;
  /** Asked of latency, at one connection and at half of saturation. */
  latency: Wanted;
  /** Asked of throughput at 32 connections, against the reference. */
  throughput: Wanted;
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
  const { sample, rounds: count, signal, patience } = effort;
  const at = { url: asked.url, next: counted(asked.next) };
  const other = { url: reference.url, next: counted(reference.next) };
  const rounds: Round[] = [];
  let failures = 0;
  while (rounds.length < count) {
    signal.throwIfAborted();
    const round = await patience.round(async () => {
      const measured = await measureRound(at, other, sample.forMs * 2);
      for (const { failures: more } of [measured.one, measured.half, measured.full]) failures += more;
      return measured;
    });
    rounds.push(round);
  }
  if (failures > 0) note(`${asked.name}: ${failures} answers were not good`);
  const perSecond = median(rounds.map(({ full }) => full.perSecond));
  const name = `${asked.name}, ${connections} connections`;
  const beside = { reference: reference.name, statements: null };
  const alone = { reference: null, ratio: null, statements: null };
  const figures = (of: (round: Round) => Driven) =>
    medianOfRounds(rounds.map((round) => percentilesOf(of(round).latencies)));
  const atOne = {
    ...{ ...figures(({ one }) => one), ...beside, statements: rounds.at(-1)?.statements ?? null },
    ratio: median(rounds.map(({ one, otherOne }) => p50Of(one) / p50Of(otherOne))),
  };
  const atFull = {
    ...{ ...figures(({ full }) => full), ...beside, perSecond },
    ratio: median(rounds.map(({ full, otherFull }) => full.perSecond / otherFull.perSecond)),
  };
  const atHalf = { ...figures(({ half }) => half), ...alone };
  note(`${asked.name}: p95 ${atOne.p95.toFixed(2)} ms, ${perSecond.toFixed(0)} a second`);
  return [
    judge({ name: `${asked.name}, 1 connection`, ...atOne }, asked.latency, size),
    judge({ name: `${asked.name}, half of saturation`, ...atHalf }, asked.latency, size),
    judge({ name, ...atFull }, asked.throughput, size),
    ...(failures > 0 ? [failedRow(asked.name, `${failures} answers were not good`, size)] : []),
  ];
}

type Target = { url: URL; next: () => WireRequest };

type Round = Awaited<ReturnType<typeof measureRound>>;

async function measureRound(at: Target, other: Target, forMs: number) {
  const before = await readMetrics(at.url.origin).catch(() => null);
  const one = await driveClosed({ ...at, connections: 1, forMs });
  const statements = before && statementsEach(before, await readMetrics(at.url.origin));
  const otherOne = await driveClosed({ ...other, connections: 1, forMs: forMs / 2 });
  const full = await driveClosed({ ...at, connections, forMs });
  const otherFull = await driveClosed({ ...other, connections, forMs });
  const perSecond = Math.max(1, full.perSecond / 2);
  const half = await driveOpen({ ...at, connections, forMs, perSecond });
  return { one, otherOne, full, otherFull, half, statements };
}

const p50Of = ({ latencies }: Driven) => percentilesOf(latencies).p50;

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
