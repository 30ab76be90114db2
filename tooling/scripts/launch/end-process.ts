import { isAlive, until } from "@medley/services";

/** Asks a process to end, and makes it after 30 seconds. */
export async function endProcess(pid: number): Promise<void> {
  process.kill(pid, "SIGTERM");
  const gone = () => !isAlive(pid) || undefined;
  try {
    await until(gone, 30_000, () => "");
  } catch {
    process.kill(pid, "SIGKILL");
    await until(gone, 5_000, () => `Process ${pid} can't be ended`);
  }
}
