import os from "node:os";
import type { App } from "../context.ts";
import { addDurations, noDurations, quantile } from "../metrics/durations.ts";
import { type Minute, sumCaches, sumProcedures } from "../metrics/figures.ts";
import type { StatementTally } from "../metrics/statement-log.ts";
import { memoryTotal, poolState } from "../metrics/watch-process.ts";
import { hitRate } from "./rules.ts";
import type { CacheFigures, FiguresInput, MinuteFigures, PerformanceFigures, SpanFigures } from "./schema.ts";

const minuteMs = 60_000;
const mostStatements = 8;

/** What this process counted: its newest minutes, the span before them, and what its statements cost. No statement. */
export async function getFigures(ctx: App, { minutes: span }: FiguresInput): Promise<PerformanceFigures> {
  const { figures, statements } = ctx.metrics;
  const both = figures.since(2 * span);
  const newest = figures.since(span);
  const earlier = both.slice(0, both.length - newest.length);
  const startedAt = Date.now() - process.uptime() * 1_000;
  return {
    process: {
      pid: process.pid,
      startedAt: new Date(startedAt).toISOString(),
      cores: os.availableParallelism(),
      memoryBytes: memoryTotal(),
    },
    // The newest minute has hardly begun, and a young process saw no whole span.
    span: sumSpan(newest, Math.min(process.uptime(), (span - 1) * 60 + (Date.now() % minuteMs) / 1_000)),
    before: earlier.length === 0 ? null : sumSpan(earlier, span * 60),
    minutes: fillGaps(newest, Math.max(startedAt, Date.now() - (span - 1) * minuteMs)),
    procedures: listProcedures(newest),
    caches: listCaches(newest),
    forgottenTags: newest.reduce((sum, minute) => sum + minute.forgottenTags, 0),
    pool: sumPool(ctx, newest),
    slowest: statements.slowest(mostStatements).map(presentStatement),
    costliest: statements.costliest(mostStatements).map(presentStatement),
  };
}

function sumSpan(minutes: readonly Minute[], seconds: number): SpanFigures {
  const answers = noDurations();
  for (const minute of minutes) addDurations(answers, minute.answers);
  const calls = [...sumProcedures(minutes).values()];
  const called = calls.reduce((sum, { durations }) => sum + durations.count, 0);
  const sent = calls.reduce((sum, { statements }) => sum + statements, 0);
  return {
    answers: answers.count,
    failed: minutes.reduce((sum, { failedAnswers }) => sum + failedAnswers, 0),
    perSecond: answers.count / Math.max(1, seconds),
    p50Ms: quantile(answers, 0.5),
    p95Ms: quantile(answers, 0.95),
    p99Ms: quantile(answers, 0.99),
    hitRate: hitRate(sumCaches(minutes).values()),
    statementsPerCall: called === 0 ? null : sent / called,
  };
}

/** A point for every minute, so that a chart's steps are even; nothing happened in those without one. */
function fillGaps(minutes: readonly Minute[], from: number): MinuteFigures[] {
  const known = new Map(minutes.map((minute) => [minute.at, presentMinute(minute)]));
  const points: MinuteFigures[] = [];
  const first = Math.floor(from / minuteMs) * minuteMs;
  for (let at = first; at <= Date.now(); at += minuteMs) points.push(known.get(at) ?? quietMinute(at, points.at(-1)));
  return points;
}

function presentMinute(minute: Minute): MinuteFigures {
  return {
    at: new Date(minute.at).toISOString(),
    answers: minute.answers.count,
    failed: minute.failedAnswers,
    p95Ms: quantile(minute.answers, 0.95),
    hitRate: hitRate(minute.caches.values()),
    cpu: minute.cpuMs / Math.min(minuteMs, Math.max(1, Date.now() - minute.at)),
    rssBytes: minute.rssBytes,
    loopDelayMs: minute.loopDelayMs,
    used: minute.mostUsed,
    waiting: minute.mostWaiting,
  };
}

function quietMinute(at: number, before: MinuteFigures | undefined): MinuteFigures {
  const nothing = { answers: 0, failed: 0, p95Ms: null, hitRate: null, cpu: 0, loopDelayMs: 0, used: 0, waiting: 0 };
  return { at: new Date(at).toISOString(), ...nothing, rssBytes: before?.rssBytes ?? 0 };
}

function listProcedures(minutes: readonly Minute[]): PerformanceFigures["procedures"] {
  const sums = [...sumProcedures(minutes)].map(([procedure, { durations, statements, refused, failed }]) => ({
    procedure,
    calls: durations.count,
    p50Ms: quantile(durations, 0.5),
    p95Ms: quantile(durations, 0.95),
    p99Ms: quantile(durations, 0.99),
    statementsPerCall: statements / durations.count,
    refused,
    failed,
  }));
  return sums.sort((a, b) => b.calls - a.calls);
}

function listCaches(minutes: readonly Minute[]): CacheFigures[] {
  const sums = [...sumCaches(minutes)].map(([cache, { made, ...tally }]) => {
    const own = { ...tally, misses: tally.misses + made };
    return { cache, ...own, hitRate: hitRate([own]) };
  });
  return sums.sort((a, b) => asked(b) - asked(a));
}

const asked = ({ firstHits, secondHits, stale, misses }: CacheFigures) => firstHits + secondHits + stale + misses;

function sumPool({ db }: App, minutes: readonly Minute[]): PerformanceFigures["pool"] {
  const acquires = noDurations();
  for (const minute of minutes) addDurations(acquires, minute.acquires);
  const now = poolState(db);
  return {
    ...now,
    mostUsed: Math.max(now.used, ...minutes.map(({ mostUsed }) => mostUsed)),
    mostWaiting: Math.max(now.waiting, ...minutes.map(({ mostWaiting }) => mostWaiting)),
    acquires: acquires.count,
    acquireP50Ms: quantile(acquires, 0.5),
    acquireP95Ms: quantile(acquires, 0.95),
    acquireMaxMs: acquires.count === 0 ? null : acquires.maxMs,
  };
}

function presentStatement({ lastSlowAt, ...tally }: StatementTally): PerformanceFigures["slowest"][number] {
  const at = lastSlowAt === null ? null : new Date(lastSlowAt).toISOString();
  return { ...tally, meanMs: tally.totalMs / tally.calls, lastSlowAt: at };
}
