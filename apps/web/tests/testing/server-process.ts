import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { until } from "@medley/services";
import { environmentWith } from "../../server/env.ts";

const webDir = path.join(import.meta.dirname, "../..");

export interface ServerProcessOptions {
  databaseUrl: string;
  dataDir: string;
  port: number;
  /** Variables beside those that name its database, port and folder. */
  env?: Record<string, string>;
}

export interface ServerProcess {
  pid: number;
  /** What it logged as a fault of its own so far. */
  faults(): string[];
  /** Asks it to end. Throws when it doesn't end well. */
  stop(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
}

/** Runs the production build as a process of its own, and waits until it is ready. */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const { databaseUrl, dataDir, port, env = {} } = options;
  const child = spawn(process.execPath, ["dist/main.js"], {
    cwd: webDir,
    env: environmentWith({
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      MEDLEY_DATA_DIR: dataDir,
      MEDLEY_LIMITS: "none",
      // Two browsers and a database leave a server little: nothing is to be refused for that, not even a thousand votes
      // at once. Overload has its own tests.
      ...{ ADMISSION_LEAST: "1024", ADMISSION_MOST: "1024" },
      // Tests put their content into the database themselves, before they look at anything.
      MEDLEY_WARM_UP: "0",
      // Pages are looked at here; the jobs have tests of their own.
      MEDLEY_ROLE: "server",
      ...env,
    }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
  const faults = listen(child);
  await until(
    () => (hasEnded(child) ? false : answersReady(port)),
    60_000,
    () => `the server does not get ready:\n${faults.join("\n")}`,
  );
  if (hasEnded(child) || child.pid === undefined) throw new Error(`the server ended at once:\n${faults.join("\n")}`);
  return {
    pid: child.pid,
    faults: () => [...faults],
    async stop() {
      child.kill("SIGTERM");
      const [code, signal] = await exited;
      if (code !== 0) throw new Error(`the server ended with ${signal ?? code}:\n${faults.join("\n")}`);
    },
    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

/** Collects what it says on its error stream, and the log's lines of level error and fatal. */
function listen(child: ChildProcess): string[] {
  const faults: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      if (stream === child.stderr || /"level":"(error|fatal)"/.test(line)) faults.push(line);
    });
  }
  return faults;
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function answersReady(port: number): Promise<true | undefined> {
  try {
    const { ok } = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2_000) });
    return ok || undefined;
  } catch {
    return undefined; // it does not listen yet
  }
}
