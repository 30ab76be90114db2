import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { Chunk } from "./tell-chunk.ts";
import type { TellerTask } from "./teller-program.ts";

/** Tells chunks of stories, whoever asks doing so in ascending order. */
export interface Tellers {
  /** How many chunks are worth asking for before the first of them is there. */
  ahead: number;
  tell(chunk: number): Promise<Chunk>;
  close(): void;
}

/** Tells in this process, for what is little: it is told before another has started. */
export function ownTeller(tell: (chunk: number) => Chunk): Tellers {
  return { ahead: 1, tell: async (chunk) => tell(chunk), close() {} };
}

/** More would only wait for the one connection that writes what they tell. */
const mostProcesses = 4;

/** Processes, as many as there are cores, that tell chunks in turn. */
export function tellerProcesses(task: TellerTask): Tellers {
  const count = Math.min(mostProcesses, availableParallelism());
  const processes = Array.from({ length: count }, () => startTeller(task));
  return {
    ahead: count * 2,
    async tell(chunk) {
      const process = processes[chunk % count];
      if (!process) throw new Error("Nobody is there to tell");
      return await process.tell(chunk);
    },
    close() {
      for (const { close } of processes) close();
    },
  };
}

function startTeller(task: TellerTask): Omit<Tellers, "ahead"> {
  const loader = createRequire(import.meta.url).resolve("tsx");
  const program = path.join(import.meta.dirname, "teller-program.ts");
  // Bytes travel as bytes only in the advanced form.
  const child: ChildProcess = fork(program, { execArgv: ["--import", loader], serialization: "advanced" });
  const waiting: { resolve(told: Chunk): void; reject(error: Error): void }[] = [];
  let failure: Error | undefined;
  child.on("message", (told: Chunk) => waiting.shift()?.resolve(told));
  function fail(error: Error): void {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(failure);
  }
  child.on("error", fail);
  child.on("exit", (code, signal) =>
    fail(new Error(`A process that makes content ended (${signal ?? `exit code ${code}`})`)),
  );
  child.send(task);
  return {
    async tell(chunk) {
      if (failure) throw failure;
      return await new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        child.send(chunk);
      });
    },
    close: () => void child.kill(),
  };
}
