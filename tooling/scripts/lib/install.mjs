import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { contentHash } from "./content-hash.mjs";
import { pnpm } from "./pnpm.mjs";
import { note, step } from "./say.mjs";
import { isStamped, stamp } from "./stamp.mjs";
import { pnpmVersion, root } from "./workspace.mjs";

/**
 * Installs the packages unless node_modules already is what the lockfile says.
 * @param {AbortSignal} [signal]
 */
export async function ensureInstalled(signal) {
  const hash = wantedHash();
  if (isStamped("install", hash)) return;
  await step(`Installing packages with pnpm ${pnpmVersion}`, async () => {
    const release = await waitForTurn(signal);
    try {
      if (isStamped("install", hash)) return;
      // With NODE_ENV=production the tools that build the pages would be left out.
      await pnpm(["install", "--frozen-lockfile"], { signal, env: { NODE_ENV: "development" } });
      stamp("install", hash);
    } finally {
      release();
    }
  });
}

/** What decides about node_modules: the lockfile, the manifests it was made from, and the Node that builds addons. */
function wantedHash() {
  const folders = ["apps", "packages", "tooling", "examples"].flatMap((parent) =>
    readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}`),
  );
  const manifests = ["", ...folders].map((folder) => path.join(folder, "package.json"));
  const runtime = `${process.platform}-${process.arch}-${process.versions.modules}`;
  return `${contentHash(root, ["pnpm-lock.yaml", "pnpm-workspace.yaml", ...manifests])} ${runtime}`;
}

/**
 * Two installs at once would spoil each other: the second waits for the first.
 * @param {AbortSignal} [signal]
 */
async function waitForTurn(signal) {
  const file = path.join(root, "node_modules", ".medley-installing");
  mkdirSync(path.dirname(file), { recursive: true });
  for (let holder = 0; ; ) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
    const other = readHolder(file);
    if (!other || !runs(other)) rmSync(file, { force: true });
    else if (other !== holder) note(`waiting for process ${other}, which installs already`);
    holder = other;
    signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** @param {string} file */
function readHolder(file) {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return 0; // given back meanwhile
  }
}

/** @param {number} pid */
function runs(pid) {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
