import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { webPort } from "@medley/scripts/launch/web-port";
import { endGroup, runChild } from "@medley/scripts/lib/child";
import { contentHash } from "@medley/scripts/lib/content-hash";
import { inherited } from "@medley/scripts/lib/env";
import { unlessDone } from "@medley/scripts/lib/unless-done";
import { root } from "@medley/scripts/lib/workspace";
import type { PeerProcess } from "./peer-process.ts";

const folder = path.join(root, "bench/peers/t3");
const next = () => createRequire(path.join(folder, "package.json")).resolve("next/dist/bin/next");

/** Builds the conventional server and runs it as it would be in production. */
export async function startT3Server(databaseUrl: string, signal: AbortSignal): Promise<PeerProcess> {
  await ensureBuilt(signal);
  const port = await webPort("127.0.0.1", 0);
  const child = spawn(process.execPath, [next(), "start", "--hostname", "127.0.0.1", "--port", String(port)], {
    cwd: folder,
    env: { ...inherited, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", DATABASE_URL: databaseUrl },
    detached: true,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const exited = once(child, "exit");
  const url = new URL(`http://127.0.0.1:${port}`);
  const stop = async () => {
    endGroup(child, "SIGTERM");
    await exited;
  };
  for (let tries = 0; tries < 200; tries += 1) {
    signal.throwIfAborted();
    if (child.exitCode !== null) throw new Error("The conventional server ended by itself");
    if (await answers(url)) return { url, stop };
    await delay(100);
  }
  await stop();
  throw new Error("The conventional server does not answer");
}

async function ensureBuilt(signal: AbortSignal): Promise<void> {
  const names = ["src", "next.config.ts", "package.json"].map((name) => `bench/peers/t3/${name}`);
  const what = {
    name: "t3-peer",
    title: "Building the conventional server to compare with",
    hash: contentHash(root, [...names, "packages/db/prisma/schema", "pnpm-lock.yaml"]),
    isThere: () => existsSync(path.join(folder, ".next/BUILD_ID")),
    signal,
  };
  const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await unlessDone(what, () => runChild(process.execPath, [next(), "build"], { cwd: folder, env, signal }));
}

async function answers(url: URL): Promise<boolean> {
  try {
    return (await fetch(new URL("/api/trpc/nothing", url))).status === 404;
  } catch {
    return false; // it does not listen yet
  }
}
