import { existsSync } from "node:fs";
import path from "node:path";
import { contentHash } from "../lib/content-hash.mjs";
import { pnpm } from "../lib/pnpm.mjs";
import { step } from "../lib/say.mjs";
import { isStamped, stamp } from "../lib/stamp.mjs";
import { root } from "../lib/workspace.mjs";

export const webFolder = path.join(root, "apps/web");
export const serverBundle = path.join(webFolder, "dist/main.js");

const made = new Set(["node_modules", ".next", ".turbo", "dist", "generated", "next-env.d.ts", "tests", "testing"]);
const isSource = (name: string) => !made.has(name) && !/\.test\.tsx?$|\.tsbuildinfo$/.test(name);

/** Builds pages and server unless the sources are those of the last build. */
export async function ensureBuilt(signal: AbortSignal): Promise<void> {
  const names = ["apps", "packages", "tooling/typescript", "turbo.json", "pnpm-lock.yaml", "pnpm-workspace.yaml"];
  const hash = contentHash(root, names, isSource);
  if (isStamped("build", hash) && isComplete()) return;
  await step("Building pages and server", async () => {
    await pnpm(["exec", "turbo", "run", "build", "--filter=@medley/web"], { signal, env: { NODE_ENV: "production" } });
    if (!isComplete()) throw new Error(`The build made no ${serverBundle}`);
    stamp("build", hash);
  });
}

/** Makes what is generated from the database's schema, which development and tests import. */
export async function ensureGenerated(signal: AbortSignal): Promise<void> {
  const hash = contentHash(root, ["packages/db/prisma/schema", "packages/db/prisma.config.ts", "pnpm-lock.yaml"]);
  if (isStamped("generate", hash) && existsSync(path.join(root, "packages/db/src/generated"))) return;
  await step("Generating the database client", async () => {
    await pnpm(["exec", "turbo", "run", "generate"], { signal });
    stamp("generate", hash);
  });
}

const isComplete = () => existsSync(serverBundle) && existsSync(path.join(webFolder, ".next/BUILD_ID"));
