import { z } from "zod";

/** The newest so many minutes; the same span before it is there to compare with. */
export const FiguresInput = z
  .strictObject({ minutes: z.union([z.literal(5), z.literal(15), z.literal(30)]).default(15) })
  .prefault({});
export type FiguresInput = z.infer<typeof FiguresInput>;

const count = z.number();
const milliseconds = z.number().nullable();
/** 0 to 1; null where nothing was asked. */
const share = z.number().nullable();

const SpanFigures = z.object({
  answers: count,
  /** Those with a status from 500 on. */
  failed: count,
  perSecond: z.number(),
  p50Ms: milliseconds,
  p95Ms: milliseconds,
  p99Ms: milliseconds,
  hitRate: share,
  statementsPerCall: z.number().nullable(),
});
export type SpanFigures = z.infer<typeof SpanFigures>;

export const MinuteFigures = z.object({
  at: z.string(),
  answers: count,
  failed: count,
  p95Ms: milliseconds,
  hitRate: share,
  /** Processors' worth of work. */
  cpu: z.number(),
  rssBytes: z.number(),
  loopDelayMs: z.number(),
  /** The most connections in use, and the most callers waiting for one, at any look. */
  used: count,
  waiting: count,
});
export type MinuteFigures = z.infer<typeof MinuteFigures>;

export const ProcedureFigures = z.object({
  procedure: z.string(),
  calls: count,
  p50Ms: milliseconds,
  p95Ms: milliseconds,
  p99Ms: milliseconds,
  statementsPerCall: z.number(),
  /** By the caller's doing, and by ours. */
  refused: count,
  failed: count,
});
export type ProcedureFigures = z.infer<typeof ProcedureFigures>;

export const CacheFigures = z.object({
  cache: z.string(),
  firstHits: count,
  secondHits: count,
  stale: count,
  misses: count,
  loads: count,
  failedLoads: count,
  hitRate: share,
});
export type CacheFigures = z.infer<typeof CacheFigures>;

export const StatementFigures = z.object({
  /** Null for Prisma's own. */
  name: z.string().nullable(),
  text: z.string(),
  calls: count,
  meanMs: z.number(),
  maxMs: z.number(),
  totalMs: z.number(),
  /** How often it took over 100 ms, and when last. */
  slow: count,
  lastSlowAt: z.string().nullable(),
});
export type StatementFigures = z.infer<typeof StatementFigures>;

/** What the process that answers knows of itself. */
export const PerformanceFigures = z.object({
  process: z.object({ pid: count, startedAt: z.string(), cores: count, memoryBytes: count }),
  span: SpanFigures,
  /** The same span before; null while the process is younger. */
  before: SpanFigures.nullable(),
  minutes: z.array(MinuteFigures),
  procedures: z.array(ProcedureFigures),
  caches: z.array(CacheFigures),
  /** Tags forgotten after a change; each drops what depends on it, in every cache. */
  forgottenTags: count,
  pool: z.object({
    used: count,
    idle: count,
    waiting: count,
    max: count,
    mostUsed: count,
    mostWaiting: count,
    acquires: count,
    acquireP50Ms: milliseconds,
    acquireP95Ms: milliseconds,
    acquireMaxMs: milliseconds,
  }),
  /** Since the process started. */
  slowest: z.array(StatementFigures),
  costliest: z.array(StatementFigures),
});
export type PerformanceFigures = z.infer<typeof PerformanceFigures>;

export const JobFigures = z.object({
  job: z.string(),
  schedule: z.string(),
  startedAt: z.string().nullable(),
  durationMs: z.number().nullable(),
  /** Why the last run failed; null when it did not, or never was. */
  error: z.string().nullable(),
  lastSuccessAt: z.string().nullable(),
  counts: z.record(z.string(), z.number()),
  waiting: count,
  active: count,
  failed: count,
});
export type JobFigures = z.infer<typeof JobFigures>;

export const JobList = z.object({ items: z.array(JobFigures) });
export type JobList = z.infer<typeof JobList>;

/** What PostgreSQL says of this database, whichever process worked on it. */
export const DatabaseFigures = z.object({
  version: z.string(),
  bytes: count,
  hitRatio: share,
  commits: count,
  rollbacks: count,
  deadlocks: count,
  connections: count,
  active: count,
  waiting: count,
  allowed: count,
  /** When PostgreSQL began to count; null where it does not say. */
  since: z.string().nullable(),
  indexes: z.array(z.object({ table: z.string(), index: z.string(), scans: count, bytes: count })),
  tables: z.array(
    z.object({
      table: z.string(),
      rows: count,
      bytes: count,
      wholeReads: count,
      rowsPerWholeRead: count,
      indexReads: count,
      hotShare: share,
    }),
  ),
  /** Null where `pg_stat_statements` is not there. */
  statements: z
    .array(z.object({ text: z.string(), calls: count, totalMs: count, meanMs: count, rows: count }))
    .nullable(),
});
export type DatabaseFigures = z.infer<typeof DatabaseFigures>;
