import { accessSync, constants, readFileSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { env } from "./env.ts";
import { freePort } from "./port.ts";
import { isAlive } from "./process.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { tether } from "./tether.ts";
import { until } from "./until.ts";

/** A Redis for tests, empty unless REDIS_URL named it. */
export type TestRedis = { url: string; stop(): Promise<void> };

/**
 * A throwaway Redis from the redis-server or valkey-server on PATH, or the server REDIS_URL names.
 * It ends with `stop`, or when this process ends in any way.
 * @throws Error with the command that installs Redis when there is none
 */
export async function startTestRedis(): Promise<TestRedis> {
  if (env.redisUrl) return { url: env.redisUrl, stop: async () => {} };
  const program = findProgram("redis-server") ?? findProgram("valkey-server");
  if (!program) throw new Error("Redis is not installed. Install it with: sudo apt-get install -y redis-server");
  const port = await freePort();
  const folder = await temporaryFolder("medley-redis");
  const options = { bind: "127.0.0.1", port, dir: folder, save: "", appendonly: "no", daemonize: "no" };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = await tether({ command: [program, ...args], folder, signal: "TERM" });
  await until(
    () => {
      if (!isAlive(server.pid)) throw new Error(readFileSync(path.join(folder, "log"), "utf8"));
      return ping(port);
    },
    10_000,
    () => `${program} does not answer: ${readFileSync(path.join(folder, "log"), "utf8")}`,
  );
  return { url: `redis://127.0.0.1:${port}`, stop: server.stop };
}

function findProgram(name: string): string | undefined {
  return env.path
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // the answer
  }
}

/** Whether a Redis says PONG there; undefined while it does not. */
function ping(port: number): Promise<true | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port }, () => socket.write("PING\r\n"));
    socket.once("data", (data) => {
      resolve(data.toString().startsWith("+PONG") ? true : undefined);
      socket.destroy();
    });
    socket.on("error", () => {}); // "close" follows
    socket.once("close", () => resolve(undefined));
  });
}
