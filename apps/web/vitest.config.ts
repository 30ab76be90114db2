import { defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "web",
    include: ["{server,src}/**/*.test.{ts,tsx}"],
    globalSetup: ["../../packages/db/src/testing/global-setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
