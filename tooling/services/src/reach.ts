import { type Account, run } from "./run.ts";

/** Whether the account can enter the folder: every folder above counts, so the system is asked, not the mode bits. */
export function canEnter(account: Account | undefined, folder: string): Promise<boolean> {
  return holds(account, 'cd -- "$1"', folder);
}

/** Whether the account can read the file. */
export function canRead(account: Account | undefined, file: string): Promise<boolean> {
  return holds(account, 'test -r "$1"', file);
}

async function holds(account: Account | undefined, test: string, path: string): Promise<boolean> {
  if (!account) return true;
  try {
    await run("/bin/sh", ["-c", test, "sh", path], { account, cwd: "/" });
    return true;
  } catch {
    return false; // the test's answer is its exit code
  }
}
