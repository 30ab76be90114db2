import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import path from "node:path";

export type Command = {
  id: number;
  act: "get" | "getMany" | "derive" | "write" | "delete" | "drop";
  keys: string[];
  loadMs: number;
};

/** Milliseconds since 1970, on one machine's clock, and the version seen or written of each key. */
export type Answer = { id: number; start: number; end: number; seen: [string, number][] };

/** Something that happened, and in which process. */
export type Done = Answer & { act: Command["act"]; process: number };

export type HistoryProcess = { run(command: Omit<Command, "id">): Promise<Answer>; stop(): void };

/** Starts a process with a cache of its own on that Redis. */
export async function startProcess(url: string, namespace: string): Promise<HistoryProcess> {
  const loader = createRequire(import.meta.url).resolve("tsx");
  const child: ChildProcess = fork(path.join(import.meta.dirname, "history-program.ts"), [url, namespace], {
    execArgv: ["--import", loader],
  });
  await once(child, "message");
  const waiting = new Map<number, (answer: Answer) => void>();
  child.on("message", (answer: Answer) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let lastId = 0;
  return {
    run: (command) =>
      new Promise((resolve) => {
        const id = ++lastId;
        waiting.set(id, resolve);
        child.send({ ...command, id });
      }),
    stop: () => child.disconnect(),
  };
}

const isWrite = ({ act }: Done) => act === "write" || act === "delete";

/**
 * What was read that was too old: a version lower than one whose writer had been answered before the read began, by
 * any time when it is the reader's own process, by `boundMs` when it is another.
 */
export function tooOld(history: readonly Done[], boundMs: number): string[] {
  const writes = history.filter(isWrite);
  return history.flatMap((read) => {
    if (isWrite(read)) return [];
    return read.seen.flatMap(([key, version]) => {
      const known = writes
        .filter((write) => write.end <= read.start - (write.process === read.process ? 0 : boundMs))
        .flatMap((write) => write.seen.filter(([written]) => written === key).map(([, each]) => Math.abs(each)));
      const atLeast = Math.max(0, ...known);
      if (Math.abs(version) >= atLeast) return [];
      return [`process ${read.process} ${read.act} ${key}: ${version}, when ${atLeast} was written`];
    });
  });
}
