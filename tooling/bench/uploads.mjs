import { runInstalled } from "../scripts/lib/run-installed.mjs";

const [size = "medium"] = process.argv.slice(2);

await runInstalled(async (signal) => {
  const { keepUploads } = await import("./src/uploads/main.ts");
  return keepUploads(size, signal);
});
