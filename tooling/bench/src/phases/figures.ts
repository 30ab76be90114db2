import type pg from "pg";
import { readMetrics, sumOf } from "../measure/prometheus.ts";

/** What a server has used up so far, and holds now. */
export interface Figures {
  statements: number;
  cpuSeconds: number;
  memoryBytes: number;
  connections: number;
  hits: number;
  misses: number;
}

/** Of the first draft's server, which tells them itself. */
export async function naiveFigures(url: URL): Promise<Figures> {
  const told = (await (await fetch(new URL("/figures", url))).json()) as Omit<Figures, "hits" | "misses">;
  return { ...told, hits: 0, misses: 0 };
}

/** Of Medley's, out of its metrics. */
export async function ownFigures(url: URL): Promise<Figures> {
  const metrics = await readMetrics(url.origin);
  const connections = (state: string) => sumOf(metrics, "db_connections", { state });
  return {
    statements: sumOf(metrics, "db_queries_per_request_sum"),
    cpuSeconds: sumOf(metrics, "process_cpu_seconds_total"),
    memoryBytes: sumOf(metrics, "process_resident_memory_bytes"),
    connections: connections("used") + connections("idle"),
    hits:
      sumOf(metrics, "cache_requests_total", { result: "hit" }) +
      sumOf(metrics, "cache_requests_total", { result: "stale" }),
    misses: sumOf(metrics, "cache_requests_total", { result: "miss" }),
  };
}

/** Milliseconds that PostgreSQL has spent on statements of a database. */
export async function databaseMs(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ ms: number }>(
    "select active_time as ms from pg_stat_database where datname = current_database()",
  );
  return rows[0]?.ms ?? Number.NaN;
}
