import type { CacheEvent } from "@medley/cache";
import type { Database, DatabaseOptions } from "@medley/db";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { lastRuns } from "../jobs/last-runs.ts";
import { describeStatement } from "./statement-labels.ts";

/** Seconds; fine where a cached answer lies, coarse where somebody waits. */
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1];

export interface ProcedureRun {
  procedure: string;
  ok: boolean;
  milliseconds: number;
  statements: number;
}

export interface AnsweredRequest {
  /** The kind of route, from a closed list; never a path. */
  route: string;
  method: string;
  status: number;
  milliseconds: number;
}

/** The figures of one process, told as they happen and read by Prometheus. Labels come from closed lists only. */
export interface Metrics {
  request(answered: AnsweredRequest): void;
  procedure(run: ProcedureRun): void;
  statement: NonNullable<DatabaseOptions["onStatement"]>;
  acquired: NonNullable<DatabaseOptions["onAcquire"]>;
  cacheEvent(event: CacheEvent): void;
  /** Adds what is read anew for each look: the pool, the jobs' last runs, memory, the event loop. */
  watch(db: Database): void;
  /** Everything, in Prometheus's text format. */
  read(): Promise<{ contentType: string; text: string }>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  let refresh = async () => {};
  const histogram = <L extends string>(name: string, help: string, labelNames: L[], buckets = seconds) =>
    new Histogram({ name, help, labelNames, buckets, registers });

  const requests = histogram("http_request_duration_seconds", "Answers, from the first byte asked to the last sent", [
    "route",
    "method",
    "status",
  ]);
  const procedures = histogram("trpc_procedure_duration_seconds", "Calls of procedures", ["procedure", "ok"]);
  const perCall = histogram(
    "db_queries_per_request",
    "SQL statements sent by one call of a procedure",
    ["procedure"],
    [0, 1, 2, 3, 4, 6, 10, 20, 50],
  );
  const queries = histogram("db_query_duration_seconds", "Raw statements, waiting for a connection included", [
    "query_type",
    "table",
  ]);
  const acquires = histogram("db_pool_acquire_seconds", "Waiting for a connection of the pool", []);
  const caches = new Counter({
    name: "cache_requests_total",
    help: "What cached reads came to: hit, miss, load or load_failed",
    labelNames: ["cache", "level", "result"] as const,
    registers,
  });
  const storeErrors = new Counter({
    name: "cache_store_errors_total",
    help: "Calls of the cache's store that failed and counted as misses",
    labelNames: ["operation"] as const,
    registers,
  });

  return {
    request: ({ route, method, status, milliseconds }) =>
      requests.observe({ route, method, status }, milliseconds / 1000),
    procedure({ procedure, ok, milliseconds, statements }) {
      procedures.observe({ procedure, ok: String(ok) }, milliseconds / 1000);
      perCall.observe({ procedure }, statements);
    },
    statement: (query, milliseconds) => queries.observe(describeStatement(query), milliseconds / 1000),
    acquired: (milliseconds) => acquires.observe(milliseconds / 1000),
    cacheEvent(event) {
      if (event.type === "error") storeErrors.inc({ operation: event.operation });
      if (event.type === "hit") caches.inc({ cache: event.cache, level: event.level, result: "hit" }, event.count);
      if (event.type === "miss") caches.inc({ cache: event.cache, level: 0, result: "miss" }, event.count);
      if (event.type === "load") {
        caches.inc({ cache: event.cache, level: 0, result: event.ok ? "load" : "load_failed" }, event.count);
      }
    },
    watch(db) {
      collectDefaultMetrics({ register: registry });
      watchPool(registry, db);
      refresh = watchJobs(registry, db);
    },
    async read() {
      await refresh();
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

function watchPool(registry: Registry, { pool }: Database): void {
  const connections = new Gauge({
    name: "db_connections",
    help: "The pool's connections: used, idle, most that may be open, and callers waiting for one",
    labelNames: ["state"] as const,
    registers: [registry],
    collect() {
      connections.set({ state: "used" }, pool.totalCount - pool.idleCount);
      connections.set({ state: "idle" }, pool.idleCount);
      connections.set({ state: "waiting" }, pool.waitingCount);
      connections.set({ state: "max" }, pool.options.max ?? 0);
    },
  });
}

/** Jobs run in another process, so their figures are read from what that process kept. */
function watchJobs(registry: Registry, db: Database): () => Promise<void> {
  const gauge = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const duration = gauge("job_duration_seconds", "How long a job's last run took", ["job"]);
  const success = gauge("job_last_success_timestamp_seconds", "When a job last succeeded, in seconds since 1970", [
    "job",
  ]);
  const failed = gauge("job_failed", "1 when a job's last run failed", ["job"]);
  const counts = gauge("job_result", "What a job's last successful run counted", ["job", "count"]);
  return async () => {
    // A database that is away must not hide the other figures.
    for (const run of await lastRuns(db).catch(() => [])) {
      duration.set({ job: run.job }, run.durationMs / 1000);
      failed.set({ job: run.job }, run.error === null ? 0 : 1);
      if (run.lastSuccessAt) success.set({ job: run.job }, Date.parse(run.lastSuccessAt) / 1000);
      for (const [count, value] of Object.entries(run.counts)) counts.set({ job: run.job, count }, value);
    }
  };
}
