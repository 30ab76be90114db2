import { readFileSync } from "node:fs";

/** Whether the number belongs to a process, be it a zombie nobody has collected. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Whether the process runs: a zombie does not. */
export function isAlive(pid: number): boolean {
  if (!exists(pid)) return false;
  return process.platform !== "linux" || !["Z", "X", undefined].includes(statFields(pid)?.[0]);
}

/** When the process started, in the kernel's ticks: tells a process from a later one with the same number. */
export function startedAt(pid: number): string {
  return statFields(pid)?.[19] ?? "unknown";
}

/** The fields of /proc/PID/stat from the state on; the name before them may hold spaces and brackets. */
function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined; // gone, or a system without /proc
  }
}
