// Bundles the server and its worker into dist/, so that starting it compiles nothing.
import { rm } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

const webDir = path.join(import.meta.dirname, "..");
const outdir = path.join(webDir, "dist");

await rm(outdir, { recursive: true, force: true });
await build({
  entryPoints: [path.join(webDir, "server/main.ts")],
  outdir,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  splitting: true,
  sourcemap: "linked",
  sourcesContent: false,
  legalComments: "none",
  external: ["next", "sharp", "pg-native"],
  loader: { ".node": "copy" },
  // What was written for require() keeps it.
  banner: {
    js: 'import { createRequire as toRequire } from "node:module"; const require = toRequire(import.meta.url);',
  },
  logLevel: "warning",
});
