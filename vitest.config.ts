import { defineConfig } from "vitest/config";

/** Every package's tests in one run; `browser` is a project of its own, since it needs the production build first. */
export default defineConfig({
  test: { projects: ["packages/*", "tooling/*", "examples/*", "apps/web", "apps/web/vitest.browser.config.ts"] },
});
