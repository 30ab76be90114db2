import { defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "cache",
    // Files share what they import: to load it anew for each costs as much as some tests.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
