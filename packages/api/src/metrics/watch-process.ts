import os from "node:os";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Database } from "@medley/db";
import { collectDefaultMetrics, Gauge, type Registry } from "prom-client";
import type { Figures } from "./figures.ts";

const lookEveryMs = 2_000;
/** The timer that measures the loop's delay fires this often, and counts its own wait in. */
const resolutionMs = 10;

/** Adds the process's own figures: processor, memory, event loop and the pool. Answers what ends the looking. */
export function watchProcess(registry: Registry, figures: Figures, db: Database): () => void {
  collectDefaultMetrics({ register: registry });
  watchPool(registry, db);
  watchMemory(registry);
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  let before = process.cpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    figures.sample({
      ...poolState(db),
      cpuMs: (user + system) / 1_000,
      rssBytes: process.memoryUsage.rss(),
      loopDelayMs: Math.max(0, delay.percentile(99) / 1e6 - resolutionMs),
    });
    delay.reset();
  }, lookEveryMs).unref();
  return () => {
    clearInterval(timer);
    delay.disable();
  };
}

/** The pool as it is right now. */
export function poolState({ pool }: Database) {
  return {
    used: pool.totalCount - pool.idleCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
    max: pool.options.max ?? 0,
  };
}

function watchPool(registry: Registry, db: Database): void {
  const connections = new Gauge({
    name: "db_connections",
    help: "The pool's connections: used, idle, most that may be open (max), and callers waiting for one",
    labelNames: ["state"] as const,
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(poolState(db))) connections.set({ state }, count);
    },
  });
}

/** Bytes of the machine, or of what a container is allowed of it. */
export function memoryTotal(): number {
  const allowed = process.constrainedMemory();
  return allowed > 0 ? Math.min(allowed, os.totalmem()) : os.totalmem();
}

/** What the machine, or the container, has: without it nobody can say how much is too much. */
function watchMemory(registry: Registry): void {
  const memory = new Gauge({
    name: "machine_memory_bytes",
    help: "Memory of the machine or container: total, and free for this process",
    labelNames: ["state"] as const,
    registers: [registry],
    collect() {
      memory.set({ state: "total" }, memoryTotal());
      memory.set({ state: "free" }, process.availableMemory());
    },
  });
  const cores = new Gauge({ name: "machine_cores", help: "Processors this process may use", registers: [registry] });
  cores.set(os.availableParallelism());
}
