import { defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "seed",
    // Files share what they import: to load it anew for each costs as much as some tests.
    isolate: false,
    globalSetup: ["../../packages/db/src/testing/global-setup.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
