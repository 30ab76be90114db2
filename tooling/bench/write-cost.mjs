import { runInstalled } from "../scripts/lib/run-installed.mjs";

await runInstalled(async (signal) => {
  const { keepWriteCost } = await import("./src/write-cost/main.ts");
  return keepWriteCost(signal);
});
