import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { contentHash } from "./content-hash.mjs";
import { pnpm } from "./pnpm.mjs";
import { unlessDone } from "./unless-done.mjs";
import { pnpmVersion, root } from "./workspace.mjs";

/**
 * Installs the packages unless node_modules already is what the lockfile says.
 * @param {AbortSignal} [signal]
 */
export async function ensureInstalled(signal) {
  const what = {
    name: "install",
    title: `Installing packages with pnpm ${pnpmVersion}`,
    hash: wantedHash(),
    isThere: () => existsSync(path.join(root, "node_modules/.modules.yaml")),
    signal,
  };
  // With NODE_ENV=production the tools that build the pages would be left out.
  await unlessDone(what, () => pnpm(["install", "--frozen-lockfile"], { signal, env: { NODE_ENV: "development" } }));
}

/** What decides about node_modules: the lockfile, the manifests it was made from, and the Node that builds addons. */
function wantedHash() {
  const folders = ["apps", "packages", "tooling", "examples", "bench/peers"].flatMap((parent) =>
    readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}`),
  );
  const manifests = ["", ...folders].map((folder) => path.join(folder, "package.json"));
  const runtime = `${process.platform}-${process.arch}-${process.versions.modules}`;
  return `${contentHash(root, ["pnpm-lock.yaml", "pnpm-workspace.yaml", ...manifests])} ${runtime}`;
}
