import { ensureInstalled } from "./lib/install.mjs";
import { checkNode } from "./lib/node-version.mjs";
import { runMain, stopping } from "./lib/stopping.mjs";

// Everything here is plain JavaScript without dependencies until the packages are installed.
checkNode();
const signal = stopping();
await runMain(async () => {
  await ensureInstalled(signal);
  const { register } = await import("tsx/esm/api");
  register();
  const { measureImport } = await import("./cli/measure-import.ts");
  return measureImport(signal);
});
