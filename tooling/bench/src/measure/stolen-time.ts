import { readFileSync } from "node:fs";

/** Ticks of all processors since the machine's start: what ran on them, and what wanted to while its host was at others. */
interface Ticks {
  used: number;
  stolen: number;
}

/** Of Linux's /proc/stat (proc_stat(5)); elsewhere nobody knows what is stolen. */
function readTicks(): Ticks {
  try {
    return parseTicks(readFileSync("/proc/stat", "utf8"));
  } catch {
    return { used: 0, stolen: 0 };
  }
}

export function parseTicks(stat: string): Ticks {
  const [user = 0, nice = 0, system = 0, _idle, _wait, irq = 0, softIrq = 0, stolen = 0] = stat
    .slice(0, stat.indexOf("\n"))
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return { used: user + nice + system + irq + softIrq, stolen };
}

/** Begins to watch; tells which share of the time that this machine wanted its processors for its host has withheld since. */
export function watchStolenTime(read = readTicks): () => number {
  const before = read();
  return () => {
    const { used, stolen } = read();
    const withheld = stolen - before.stolen;
    return withheld / Math.max(1, withheld + used - before.used);
  };
}
