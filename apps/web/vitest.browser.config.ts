import { defineProject } from "vitest/config";

/** Journeys in a real browser against the production build: one at a time, since they share two cores with Chromium. */
export default defineProject({
  test: {
    name: "built:browser",
    include: ["tests/browser/**/*.test.ts"],
    maxWorkers: 1,
    sequence: { groupOrder: 1 },
    globalSetup: ["../../packages/db/src/testing/global-setup.ts"],
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
