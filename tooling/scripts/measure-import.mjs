import { runInstalled } from "./lib/run-installed.mjs";

await runInstalled(async (signal) => {
  const { measureImport } = await import("./cli/measure-import.ts");
  return measureImport(signal);
});
