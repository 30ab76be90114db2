import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import path from "node:path";
import { onTestFinished } from "vitest";

const loader = createRequire(import.meta.url).resolve("tsx");

export interface Program {
  child: ChildProcess;
  /** What it wrote so far, on both streams. */
  output(): string;
  /** Resolves when the output holds the words; throws when the program ends without them. */
  says(words: string): Promise<void>;
  exited: Promise<number | null>;
}

/** Runs a TypeScript program of this server in a process of its own, which ends with the test. */
export function runProgram(file: string, args: readonly string[], env: Record<string, string> = {}): Program {
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, ["--import", loader, path.join(import.meta.dirname, "..", file), ...args], {
    cwd: path.join(import.meta.dirname, "../.."),
    env: { NODE_ENV: "production", PATH, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      child.emit("said");
    });
  }
  const exited = once(child, "close").then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await exited;
  });
  return {
    child,
    output: () => output,
    async says(words) {
      while (!output.includes(words)) {
        const ended = await Promise.race([once(child, "said").then(() => false), exited.then(() => true)]);
        if (ended && !output.includes(words)) throw new Error(`It ended without saying ${words}:\n${output}`);
      }
    },
    exited,
  };
}
