import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import path from "node:path";

/** What a process of the measurement is asked to do; times in milliseconds since 1970. */
export type Task =
  /** Ask for one entry so many times at once, at that time. */
  | { kind: "crowd"; key: string; callers: number; at: number; loadMs: number; fail: boolean; forMs: number }
  /** Read the keys again and again until that time. */
  | { kind: "watch"; keys: string[]; until: number; everyMs: number }
  /** Change each key once, at its time; `quiet` tells nobody over the bus. */
  | { kind: "write"; writes: { key: string; at: number }[]; quiet: boolean };

export interface Outcome {
  /** How many loads a crowd caused, and when each began. */
  loads: number[];
  /** By key: when the last read began that still got each version. */
  lastOld: Record<string, Record<number, number>>;
  /** By key, when each version was committed. */
  committed: Record<string, Record<number, number>>;
}

export interface BenchProcess {
  run(task: Task): Promise<Outcome>;
  stop(): void;
}

/** A process with a cache of its own on that Redis. */
export async function startProcess(url: string): Promise<BenchProcess> {
  const loader = createRequire(import.meta.url).resolve("tsx");
  const file = path.join(import.meta.dirname, "process-program.ts");
  const child: ChildProcess = fork(file, [url], { execArgv: ["--import", loader] });
  await once(child, "message");
  return {
    async run(task) {
      child.send(task);
      const [outcome] = await once(child, "message");
      return outcome as Outcome;
    },
    stop: () => child.disconnect(),
  };
}

export const clockNow = () => performance.timeOrigin + performance.now();
