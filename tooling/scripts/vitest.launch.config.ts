import { defineProject } from "vitest/config";

/** `npm start` as a person runs it; needs the production build. */
export default defineProject({
  test: {
    name: "built:launch",
    include: ["launch/*.launch-test.ts"],
    maxWorkers: 2,
    sequence: { groupOrder: 1 },
    globalSetup: ["../../packages/db/src/testing/global-setup.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
