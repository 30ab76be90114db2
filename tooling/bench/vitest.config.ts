import { defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "bench",
    isolate: false,
    globalSetup: ["../../packages/db/src/testing/global-setup.ts"],
    hookTimeout: 60_000,
  },
});
