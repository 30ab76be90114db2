import { runInstalled } from "./lib/run-installed.mjs";

await runInstalled(async (signal) => {
  const { runCommand } = await import("./cli/main.ts");
  return runCommand(process.argv.slice(2), signal);
});
