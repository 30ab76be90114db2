import { defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "api",
    // Files share what they import: each has a database and an application of its own, and loading those takes minutes.
    isolate: false,
    globalSetup: ["../db/src/testing/global-setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
