import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";

export interface WorkerProcessOptions {
  /** The program, started the way this one was. */
  file: string;
  env: NodeJS.ProcessEnv;
  log: Logger;
  /** The wait before a worker that died is started again; twice as long each time, up to `longestWaitMs`. */
  waitMs?: number;
  longestWaitMs?: number;
  /** One that lived this long died of something new: the wait begins anew. */
  healthyMs?: number;
  /** How long it may take to finish the job in work. */
  stopLimitMs?: number;
  /** Called with each worker as it starts. */
  onStart?(child: ChildProcess): void;
}

export interface WorkerProcess {
  /** Of the one that runs now. */
  pid(): number | undefined;
  /** Asks it to finish and waits for its end. */
  stop(): Promise<void>;
}

/** Keeps a worker running as a child of this process, for as long as this process lives. */
export function keepWorker(options: WorkerProcessOptions): WorkerProcess {
  const { file, env, log, waitMs = 1_000, longestWaitMs = 30_000 } = options;
  const { healthyMs = 60_000, stopLimitMs = 12_000, onStart } = options;
  const stopping = new AbortController();
  let child: ChildProcess | undefined;

  async function runOnce(): Promise<number> {
    const started = performance.now();
    child = fork(file, [], { env, stdio: ["ignore", "inherit", "inherit", "ipc"] });
    onStart?.(child);
    const [code, signal] = await once(child, "exit");
    child = undefined;
    if (!stopping.signal.aborted) log.error({ code, signal }, "the worker ended: it is started again");
    return performance.now() - started;
  }

  async function keepRunning(): Promise<void> {
    let wait = waitMs;
    while (!stopping.signal.aborted) {
      const lived = await runOnce();
      if (lived >= healthyMs) wait = waitMs;
      await delay(wait, undefined, { signal: stopping.signal }).catch(() => {}); // cut short when asked to stop
      wait = Math.min(wait * 2, longestWaitMs);
    }
  }
  const ended = keepRunning();

  return {
    pid: () => child?.pid,
    async stop() {
      stopping.abort();
      child?.kill("SIGTERM");
      const kill = setTimeout(() => child?.kill("SIGKILL"), stopLimitMs);
      await ended;
      clearTimeout(kill);
    },
  };
}
