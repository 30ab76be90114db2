import type { CacheEvent } from "@medley/cache";
import { type Database, type DatabaseOptions, describeStatement, type StatementKind } from "@medley/db";
import { Counter, Histogram, Registry } from "prom-client";
import { createFigures, type Figures } from "./figures.ts";
import { createStatementLog } from "./statement-log.ts";
import { type AdmissionState, watchAdmission } from "./watch-admission.ts";
import { watchJobs } from "./watch-jobs.ts";
import { watchProcess } from "./watch-process.ts";

/** Seconds; fine where a cached answer lies, coarse where somebody waits. */
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1];
/** An answer waits for several statements. */
const longer = [...seconds, 2.5, 5];

export interface ProcedureRun {
  procedure: string;
  /** `refused` is the caller's doing, `failed` is ours. */
  result: "ok" | "refused" | "failed";
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
  /** A request that nothing was done for, since there was no room. */
  refused(shed: { route: string; reason: string }): void;
  /** How long a request waited for its turn. */
  waited(milliseconds: number): void;
  /** What is at work and what waits, read anew for each look. */
  watchAdmission(state: () => AdmissionState): void;
  /** Bytes that a row points to were not in the storage. */
  mediaMissing(): void;
  /** Adds what is read anew for each look: the pool, the jobs' last runs, memory, the event loop. */
  watch(db: Database): void;
  /** Everything, in Prometheus's text format. */
  read(): Promise<{ contentType: string; text: string }>;
  /** The last hour, and what statements cost, for the admins' page. */
  figures: Figures;
  statements: ReturnType<typeof createStatementLog>;
  close(): void;
}

export function createMetrics(now: () => number = Date.now): Metrics {
  const registry = new Registry();
  const figures = createFigures(now);
  const statements = createStatementLog(now);
  const instruments = createInstruments(registry);
  const { requests, procedures, perCall, queries, acquires } = instruments;
  const kindOf = rememberKinds();
  let refresh = async () => {};
  let unwatch = () => {};

  return {
    figures,
    statements,
    request(answered) {
      const { route, method, status, milliseconds } = answered;
      requests.observe({ route, method, status }, milliseconds / 1000);
      figures.request(answered);
    },
    procedure(run) {
      const { procedure, result, milliseconds } = run;
      procedures.observe({ procedure, result }, milliseconds / 1000);
      perCall.observe({ procedure }, run.statements);
      figures.procedure(run);
    },
    statement(sent, milliseconds) {
      const { type, table } = kindOf(sent);
      queries.observe({ query_type: type, table }, milliseconds / 1000);
      statements.add(sent, milliseconds);
    },
    acquired(milliseconds) {
      acquires.observe(milliseconds / 1000);
      figures.acquired(milliseconds);
    },
    cacheEvent(event) {
      noteCache(instruments, event);
      figures.cacheEvent(event);
    },
    refused: ({ route, reason }) => instruments.shed.inc({ route, reason }),
    waited: (milliseconds) => instruments.waits.observe(milliseconds / 1000),
    watchAdmission: (state) => watchAdmission(registry, state),
    mediaMissing: () => instruments.mediaMissing.inc(),
    watch(db) {
      unwatch = watchProcess(registry, figures, db);
      refresh = watchJobs(registry, db);
    },
    async read() {
      await refresh();
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
    close: () => unwatch(),
  };
}

function createInstruments(registry: Registry) {
  const registers = [registry];
  const histogram = <L extends string>(name: string, help: string, labelNames: L[], buckets: number[]) =>
    new Histogram({ name, help, labelNames, buckets, registers });
  const counter = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Counter({ name, help, labelNames, registers });
  return {
    requests: histogram(
      "http_request_duration_seconds",
      "Answers, from the request's headers to the answer's last byte",
      ["route", "method", "status"],
      longer,
    ),
    procedures: histogram(
      "trpc_procedure_duration_seconds",
      "Calls of procedures; refused is the caller's doing, failed is ours",
      ["procedure", "result"],
      longer,
    ),
    perCall: histogram(
      "db_queries_per_request",
      "SQL statements sent by one call of a procedure",
      ["procedure"],
      [0, 1, 2, 3, 4, 6, 10, 20, 50],
    ),
    queries: histogram(
      "db_query_duration_seconds",
      "SQL statements, Prisma's too, without the wait for a connection",
      ["query_type", "table"],
      seconds,
    ),
    acquires: histogram("db_pool_acquire_seconds", "Waits for a connection of the pool", [], seconds),
    shed: counter("http_requests_shed_total", "Requests refused for want of room, before anything was done for them", [
      "route",
      "reason",
    ]),
    waits: histogram("admission_wait_seconds", "Waits of requests for their turn", [], seconds),
    caches: counter(
      "cache_requests_total",
      "What cached reads came to: hit, stale, miss, load, load_failed or refused",
      ["cache", "level", "result"],
    ),
    forgotten: counter("cache_forgotten_tags_total", "Tags forgotten, by this process or by another", ["from"]),
    emptied: counter(
      "cache_first_level_emptied_total",
      "How often messages were missed, so that memory was emptied",
      [],
    ),
    mediaMissing: counter("media_missing_total", "Images asked for whose bytes are not in the storage", []),
    storeErrors: counter("cache_store_errors_total", "Calls of the cache's store that failed and counted as misses", [
      "operation",
    ]),
  };
}

function noteCache(instruments: ReturnType<typeof createInstruments>, event: CacheEvent): void {
  const { caches, forgotten, emptied, storeErrors } = instruments;
  if (event.type === "forget") forgotten.inc({ from: event.from }, event.tags);
  if (event.type === "emptied") emptied.inc();
  if (event.type === "stale") caches.inc({ cache: event.cache, level: 0, result: "stale" }, event.count);
  if (event.type === "refused") caches.inc({ cache: event.cache, level: 0, result: "refused" });
  if (event.type === "error") storeErrors.inc({ operation: event.operation });
  if (event.type === "hit") caches.inc({ cache: event.cache, level: event.level, result: "hit" }, event.count);
  if (event.type === "miss") caches.inc({ cache: event.cache, level: 0, result: "miss" }, event.count);
  if (event.type === "made") caches.inc({ cache: event.cache, level: 0, result: "made" }, event.count);
  if (event.type === "load") {
    caches.inc({ cache: event.cache, level: 0, result: event.ok ? "load" : "load_failed" }, event.count);
  }
}

/** Our statements have names, one for each text: their texts are read once. */
function rememberKinds(): (sent: { name: string | null; text: string }) => StatementKind {
  const known = new Map<string, StatementKind>();
  return ({ name, text }) => {
    const found = name === null ? undefined : known.get(name);
    if (found) return found;
    const kind = describeStatement(text);
    if (name !== null) known.set(name, kind);
    return kind;
  };
}
