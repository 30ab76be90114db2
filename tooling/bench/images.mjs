import { runInstalled } from "../scripts/lib/run-installed.mjs";

await runInstalled(async () => {
  const { measureImages } = await import("./src/images/main.ts");
  return measureImages();
});
