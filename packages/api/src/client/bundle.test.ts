import path from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";

describe("the client's bundle for browsers", () => {
  test("holds the client and tRPC's, and no server code", async () => {
    const result = await build({
      entryPoints: [path.join(import.meta.dirname, "index.ts")],
      bundle: true,
      platform: "browser",
      format: "esm",
      minify: true,
      write: false,
      metafile: true,
      logLevel: "silent",
    });
    const inputs = Object.keys(result.metafile.inputs);
    const own = inputs
      .filter((file) => file.includes("packages/") || file.startsWith("src/"))
      .filter((file) => !file.includes("node_modules"));
    expect(own.map((file) => path.basename(file)).sort()).toEqual([
      "create-client.ts",
      "index.ts",
      "read-error.ts",
      "retry.ts",
      "upload-image.ts",
    ]);
    const packages = inputs.flatMap(
      (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(file)?.[1] ?? [],
    );
    expect([...new Set(packages)].sort()).toEqual(["@trpc/client", "@trpc/server"]);
    const kilobytes = (result.outputFiles[0]?.contents.length ?? Number.POSITIVE_INFINITY) / 1000;
    expect(kilobytes).toBeLessThan(60);
  });
});
