import { defineConfig } from "vitest/config";

/** Every package's tests in one run; the projects named `built:…` need the production build first. */
export default defineConfig({
  test: {
    // Left to itself vitest spares a core, and of two that is half: here tests wait for PostgreSQL, and it for them.
    maxWorkers: "100%",
    projects: [
      "packages/*",
      "tooling/*",
      "examples/*",
      "apps/web",
      "apps/web/vitest.browser.config.ts",
      "tooling/scripts/vitest.launch.config.ts",
      "tooling/scripts/vitest.plans.config.ts",
    ],
  },
});
