import { configDefaults, defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "db",
    // Files share what they import: to load it anew for each costs as much as some tests.
    isolate: false,
    // Plans are proven on a database of medium size: see tooling/scripts/vitest.plans.config.ts.
    exclude: [...configDefaults.exclude, "**/*.plan.test.ts"],
    globalSetup: ["./src/testing/global-setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
