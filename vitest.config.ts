import { defineConfig } from "vitest/config";

/** Every package's tests in one run; the projects named `built:…` need the production build first. */
export default defineConfig({
  test: {
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
