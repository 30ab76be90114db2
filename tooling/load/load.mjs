import { runInstalled } from "../scripts/lib/run-installed.mjs";

await runInstalled(async (signal) => {
  const { ensureGenerated } = await import("@medley/scripts/launch/build");
  await ensureGenerated(signal);
  const { runLoad } = await import("./src/main.ts");
  return runLoad(process.argv.slice(2), signal);
});
