import { runInstalled } from "../scripts/lib/run-installed.mjs";

await runInstalled(async () => {
  const { measureCacheEngine } = await import("./src/cache-engine/main.ts");
  return measureCacheEngine();
});
