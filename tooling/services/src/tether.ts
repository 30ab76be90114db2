import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { type Account, identity, plainEnvironment } from "./run.ts";

type Tethered = { command: string[]; folder: string; signal: "QUIT" | "TERM"; account?: Account | undefined };

/**
 * Starts a program that ends when this process does, however it ends: a shell waits for its input to close, then
 * stops the program and removes the folder. `stop` closes the input and waits.
 */
export async function tether({ command, folder, signal, account }: Tethered) {
  const script = `folder=$1; shift
    "$@" >"$folder/log" 2>&1 & pid=$!
    echo $pid; read -r _
    kill -${signal} $pid 2>/dev/null; wait $pid; rm -rf "$folder"`;
  const shell = spawn("/bin/sh", ["-c", script, "sh", folder, ...command], {
    ...identity(account),
    cwd: folder,
    env: plainEnvironment,
    detached: true,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const [line] = (await once(shell.stdout, "data")) as [Buffer];
  shell.stdout.destroy();
  shell.unref();
  const stop = async () => {
    if (shell.exitCode !== null) return;
    shell.ref();
    const ended = once(shell, "exit");
    shell.stdin.end();
    await ended;
    rmSync(folder, { recursive: true, force: true }); // the account may not remove it from a parent of ours
  };
  return { pid: Number(line.toString()), stop };
}
