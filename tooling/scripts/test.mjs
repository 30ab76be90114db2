import { ensureInstalled } from "./lib/install.mjs";
import { checkNode } from "./lib/node-version.mjs";
import { runMain, stopping } from "./lib/stopping.mjs";
import { ensureSystemPackages } from "./lib/system-packages.mjs";

// Everything here is plain JavaScript without dependencies until the packages are installed.
checkNode();
const signal = stopping();
await runMain(async () => {
  await ensureSystemPackages(signal);
  await ensureInstalled(signal);
  const { register } = await import("tsx/esm/api");
  register();
  const { runChecks } = await import("./checks/run-checks.ts");
  return runChecks(signal);
});
