import { ensureInstalled } from "../scripts/lib/install.mjs";
import { checkNode } from "../scripts/lib/node-version.mjs";
import { runMain, stopping } from "../scripts/lib/stopping.mjs";

// Everything here is plain JavaScript without dependencies until the packages are installed.
checkNode();
const signal = stopping();
await runMain(async () => {
  await ensureInstalled(signal);
  const { register } = await import("tsx/esm/api");
  register();
  const { keepWriteCost } = await import("./src/write-cost/main.ts");
  return keepWriteCost(signal);
});
