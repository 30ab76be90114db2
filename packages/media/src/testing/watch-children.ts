import { readdirSync, readFileSync } from "node:fs";

const everyMs = 50;

/** Follows the memory of this process's children (Linux): the most any of them ever held, in bytes. */
export function watchChildren() {
  let peak = 0;
  const look = () => {
    for (const pid of childPids()) peak = Math.max(peak, highWater(pid));
  };
  const timer = setInterval(look, everyMs);
  return {
    stop(): number {
      look();
      clearInterval(timer);
      return peak;
    },
  };
}

function childPids(): string[] {
  const tasks = readdirSync("/proc/self/task");
  return tasks.flatMap((task) => (read(`/proc/self/task/${task}/children`) ?? "").split(" ").filter(Boolean));
}

function highWater(pid: string): number {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`) ?? "") ?? [];
  return Number(kilobytes ?? 0) * 1024;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined; // it ended meanwhile
  }
}
