import { existsSync } from "node:fs";
import path from "node:path";
import { contentHash } from "../lib/content-hash.mjs";
import { pnpm } from "../lib/pnpm.mjs";
import { unlessDone } from "../lib/unless-done.mjs";
import { root } from "../lib/workspace.mjs";

export const webFolder = path.join(root, "apps/web");
export const serverBundle = path.join(webFolder, "dist/main.js");
const generated = path.join(root, "packages/db/src/generated");

const made = new Set(["node_modules", ".next", ".turbo", "dist", "generated", "next-env.d.ts", "tests", "testing"]);
const isSource = (name: string) => !made.has(name) && !/\.test\.tsx?$|\.tsbuildinfo$/.test(name);

/** Builds pages and server unless the sources are those of the last build. */
export async function ensureBuilt(signal: AbortSignal): Promise<void> {
  const names = ["apps", "packages", "tooling/typescript", "turbo.json", "pnpm-lock.yaml", "pnpm-workspace.yaml"];
  const what = {
    name: "build",
    title: "Building pages and server",
    hash: contentHash(root, names, isSource),
    isThere: () => [serverBundle, path.join(webFolder, ".next/BUILD_ID"), generated].every(existsSync),
    signal,
  };
  const task = ["exec", "turbo", "run", "build", "--filter=@medley/web"];
  await unlessDone(what, () => pnpm(task, { signal, env: { NODE_ENV: "production" } }));
}

/** Makes what is generated from the database's schema, which development and tests import. */
export async function ensureGenerated(signal: AbortSignal): Promise<void> {
  const what = {
    name: "generate",
    title: "Generating the database client",
    hash: contentHash(root, ["packages/db/prisma/schema", "packages/db/prisma.config.ts", "pnpm-lock.yaml"]),
    isThere: () => existsSync(generated),
    signal,
  };
  await unlessDone(what, () => pnpm(["exec", "turbo", "run", "generate"], { signal }));
}
