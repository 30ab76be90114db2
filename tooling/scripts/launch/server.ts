import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { endGroup } from "../lib/child.mjs";
import { inherited } from "../lib/env.mjs";
import { Ending } from "../lib/stopping.mjs";
import { root } from "../lib/workspace.mjs";
import { serverBundle, webFolder } from "./build.ts";

export type ServerOptions = {
  dev: boolean;
  host: string;
  port: number;
  databaseUrl: string;
  dataDir: string;
  /** Variables to set besides those of this process. */
  env?: Record<string, string>;
};
export type Exit = { code: number | null; signal: NodeJS.Signals | null };
export type Server = { pid: number; url: string; exited: Promise<Exit>; stop(): Promise<Exit> };

/** How long the server may take to finish its requests before it is killed. */
const drainLimitMs = 30_000;

/**
 * Starts the server in a process group of its own, so that Ctrl-C reaches it only through `stop`, once.
 * `stop` asks it to drain.
 */
export function spawnServer(options: ServerOptions): Server {
  const { file, args } = options.dev ? developmentServer() : { file: serverBundle, args: [] };
  const child = spawn(process.execPath, [file, ...args], {
    cwd: webFolder,
    env: serverEnvironment(options),
    detached: true,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (child.pid === undefined) throw new Error(`Can't start ${file}`);
  const exited = once(child, "exit").then(([code, signal]): Exit => ({ code, signal }));
  return { pid: child.pid, url: localUrl(options), exited, stop: () => stop(child, exited) };
}

/** Waits until the server answers that it is ready. @throws Ending when it ended before, or the signal aborts */
export async function untilReady(server: Server, signal: AbortSignal): Promise<void> {
  const ended = server.exited.then(endedByItself);
  for (;;) {
    const ready = await Promise.race([ended, answersReady(server.url)]);
    if (ready instanceof Ending) throw ready;
    signal.throwIfAborted();
    if (ready) return;
    await delay(50);
  }
}

/** The words and the exit code for a server that nobody asked to end. */
export function endedByItself({ code, signal }: Exit): Ending {
  return new Ending(`The server ended by itself (${signal ?? `exit code ${code}`})`, code || 1);
}

async function stop(child: ChildProcess, exited: Promise<Exit>): Promise<Exit> {
  if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
  const kill = setTimeout(() => endGroup(child, "SIGKILL"), drainLimitMs);
  const exit = await exited;
  clearTimeout(kill);
  endGroup(child, "SIGTERM"); // its worker ends with it; this is for one that lost it
  return exit;
}

function serverEnvironment({ dev, host, port, databaseUrl, dataDir, env }: ServerOptions): NodeJS.ProcessEnv {
  return {
    ...inherited,
    ...env,
    NODE_ENV: dev ? "development" : "production",
    HOST: host,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    MEDLEY_DATA_DIR: dataDir,
    MEDLEY_MIGRATIONS_DIR: path.join(root, "packages/db/prisma/migrations"),
    MEDLEY_WEB_DIR: webFolder,
  };
}

function developmentServer() {
  const tsx = createRequire(import.meta.url).resolve("tsx/cli");
  return { file: tsx, args: ["watch", "--exclude", "./.next/**", "server/main.ts"] };
}

function localUrl({ host, port }: ServerOptions): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

async function answersReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) });
    return response.ok;
  } catch {
    return false; // it does not listen yet
  }
}
