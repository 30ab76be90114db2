import { defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "search-quality",
    globalSetup: ["../../packages/db/src/testing/global-setup.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
