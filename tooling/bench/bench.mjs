import { runInstalled } from "../scripts/lib/run-installed.mjs";

await runInstalled(async (signal) => {
  const { ensureGenerated } = await import("@medley/scripts/launch/build");
  await ensureGenerated(signal);
  const { runBench } = await import("./src/main.ts");
  return runBench(process.argv.slice(2), signal);
});
