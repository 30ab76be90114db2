import { defineProject } from "vitest/config";

/** The production build as programs meet it, without a browser: mostly waits, so one file at a time beside others. */
export default defineProject({
  test: {
    name: "built:server",
    include: ["tests/server/**/*.test.ts"],
    maxWorkers: 1,
    sequence: { groupOrder: 2 },
    // What they import takes seconds to load.
    isolate: false,
    globalSetup: ["../../packages/db/src/testing/global-setup.ts"],
    testTimeout: 90_000,
    // A busy machine needs more than the default second for what comes by and by.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 120_000,
  },
});
