import { fileURLToPath } from "node:url";
import { defineProject } from "vitest/config";

export default defineProject({
  resolve: { alias: { "~": fileURLToPath(new URL("./src", import.meta.url)) } },
  test: {
    name: "web",
    // Files share what they import: each has a database and an application of its own, and loading those takes minutes.
    isolate: false,
    include: ["{server,src}/**/*.test.{ts,tsx}"],
    globalSetup: ["../../packages/db/src/testing/global-setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
