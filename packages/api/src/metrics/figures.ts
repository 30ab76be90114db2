import type { CacheEvent } from "@medley/cache";
import { addDuration, addDurations, type Durations, noDurations } from "./durations.ts";
import type { AnsweredRequest, ProcedureRun } from "./metrics.ts";

/** What calls of one procedure came to. */
export interface ProcedureTally {
  durations: Durations;
  statements: number;
  /** The caller's doing: not found, not allowed, not valid. */
  refused: number;
  /** Ours. */
  failed: number;
}

/** What reads of one cache came to, by entries. */
export interface CacheTally {
  firstHits: number;
  secondHits: number;
  stale: number;
  misses: number;
  /** Made of other cached reads, where one of this cache found nothing; those are counted where they ended. */
  made: number;
  loads: number;
  failedLoads: number;
}

/** One look at the process. */
export interface Sample {
  used: number;
  idle: number;
  waiting: number;
  /** Processor time since the look before, in milliseconds. */
  cpuMs: number;
  rssBytes: number;
  /** The 99th percentile of how late the event loop was since the look before. */
  loopDelayMs: number;
}

/** A minute of the process's life. */
export interface Minute {
  /** Milliseconds since 1970. */
  at: number;
  answers: Durations;
  failedAnswers: number;
  procedures: Map<string, ProcedureTally>;
  caches: Map<string, CacheTally>;
  forgottenTags: number;
  acquires: Durations;
  /** Sums and peaks of the samples. */
  cpuMs: number;
  mostUsed: number;
  fewestIdle: number | null;
  mostWaiting: number;
  rssBytes: number;
  loopDelayMs: number;
}

const minuteMs = 60_000;
const mostMinutes = 60;

/** The last hour of this process, by the minute, for its own dashboard. Bounded by the closed lists of its labels. */
export function createFigures(now: () => number) {
  let minutes: Minute[] = [];

  function current(): Minute {
    const at = Math.floor(now() / minuteMs) * minuteMs;
    const last = minutes.at(-1);
    if (last && last.at >= at) return last;
    const fresh = emptyMinute(at);
    minutes = [...minutes, fresh].filter((one) => one.at > at - mostMinutes * minuteMs);
    return fresh;
  }

  return {
    request({ status, milliseconds }: AnsweredRequest): void {
      const minute = current();
      addDuration(minute.answers, milliseconds);
      if (status >= 500) minute.failedAnswers += 1;
    },
    procedure({ procedure, result, milliseconds, statements }: ProcedureRun): void {
      const tally = entry(current().procedures, procedure, noCalls);
      addDuration(tally.durations, milliseconds);
      tally.statements += statements;
      if (result === "refused") tally.refused += 1;
      if (result === "failed") tally.failed += 1;
    },
    acquired: (milliseconds: number) => addDuration(current().acquires, milliseconds),
    cacheEvent(event: CacheEvent): void {
      const minute = current();
      if (event.type === "forget" && event.from === "here") minute.forgottenTags += event.tags;
      if ("cache" in event) noteCache(entry(minute.caches, event.cache, noReads), event);
    },
    sample(sample: Sample): void {
      const minute = current();
      minute.cpuMs += sample.cpuMs;
      minute.rssBytes = sample.rssBytes;
      minute.mostUsed = Math.max(minute.mostUsed, sample.used);
      minute.fewestIdle = Math.min(minute.fewestIdle ?? sample.idle, sample.idle);
      minute.mostWaiting = Math.max(minute.mostWaiting, sample.waiting);
      minute.loopDelayMs = Math.max(minute.loopDelayMs, sample.loopDelayMs);
    },
    /** The minutes that began in the last so many, oldest first; minutes without anything are left out. */
    since(minutesAgo: number): Minute[] {
      current();
      return minutes.filter((one) => one.at > now() - minutesAgo * minuteMs);
    },
  };
}
export type Figures = ReturnType<typeof createFigures>;

/** Adds up what several minutes hold under the same name. */
export function sumProcedures(minutes: readonly Minute[]): Map<string, ProcedureTally> {
  const sums = new Map<string, ProcedureTally>();
  for (const [name, tally] of minutes.flatMap(({ procedures }) => [...procedures])) {
    const sum = entry(sums, name, noCalls);
    addDurations(sum.durations, tally.durations);
    sum.statements += tally.statements;
    sum.refused += tally.refused;
    sum.failed += tally.failed;
  }
  return sums;
}

export function sumCaches(minutes: readonly Minute[]): Map<string, CacheTally> {
  const sums = new Map<string, CacheTally>();
  for (const [name, tally] of minutes.flatMap(({ caches }) => [...caches])) {
    const sum = entry(sums, name, noReads);
    for (const key of Object.keys(tally) as (keyof CacheTally)[]) sum[key] += tally[key];
  }
  return sums;
}

function noteCache(tally: CacheTally, event: Extract<CacheEvent, { cache: string }>): void {
  if (event.type === "hit" && event.level === 1) tally.firstHits += event.count;
  if (event.type === "hit" && event.level === 2) tally.secondHits += event.count;
  if (event.type === "stale") tally.stale += event.count;
  if (event.type === "miss") tally.misses += event.count;
  if (event.type === "made") tally.made += event.count;
  if (event.type === "load") tally[event.ok ? "loads" : "failedLoads"] += event.count;
}

function entry<T>(of: Map<string, T>, key: string, make: () => T): T {
  const found = of.get(key) ?? make();
  of.set(key, found);
  return found;
}

const noCalls = (): ProcedureTally => ({ durations: noDurations(), statements: 0, refused: 0, failed: 0 });
const noReads = (): CacheTally => ({
  ...{ firstHits: 0, secondHits: 0, stale: 0 },
  ...{ misses: 0, made: 0, loads: 0, failedLoads: 0 },
});

function emptyMinute(at: number): Minute {
  return {
    at,
    answers: noDurations(),
    failedAnswers: 0,
    procedures: new Map(),
    caches: new Map(),
    forgottenTags: 0,
    acquires: noDurations(),
    ...{ cpuMs: 0, mostUsed: 0, fewestIdle: null, mostWaiting: 0, rssBytes: 0, loopDelayMs: 0 },
  };
}
