import { defineProject } from "vitest/config";

/** The production build as its readers and programs meet it: two files at a time, as many as two cores have work from. */
export default defineProject({
  test: {
    name: "built:browser",
    include: ["tests/**/*.test.ts"],
    maxWorkers: 2,
    // Each file has a server and a browser of its own; what they import takes seconds to load.
    isolate: false,
    sequence: { groupOrder: 1 },
    globalSetup: ["../../packages/db/src/testing/global-setup.ts"],
    testTimeout: 90_000,
    // A busy machine needs more than the default second to lay out a page again.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 120_000,
  },
});
