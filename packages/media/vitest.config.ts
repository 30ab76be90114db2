import { defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "media",
    // Files share what they import: to load it anew for each costs as much as some tests.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
