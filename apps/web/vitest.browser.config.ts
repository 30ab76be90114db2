import { defineProject } from "vitest/config";

/** The production build as its readers and programs meet it: one file at a time, since two cores are shared with Chromium. */
export default defineProject({
  test: {
    name: "built:browser",
    include: ["tests/**/*.test.ts"],
    maxWorkers: 1,
    sequence: { groupOrder: 1 },
    globalSetup: ["../../packages/db/src/testing/global-setup.ts"],
    testTimeout: 90_000,
    // A busy machine needs more than the default second to lay out a page again.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 120_000,
  },
});
