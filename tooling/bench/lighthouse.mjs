import { runInstalled } from "../scripts/lib/run-installed.mjs";

await runInstalled(async (signal) => {
  const { ensureBuilt } = await import("@medley/scripts/launch/build");
  await ensureBuilt(signal);
  const { keepLighthouseResult } = await import("./src/lighthouse.ts");
  return keepLighthouseResult(signal);
});
