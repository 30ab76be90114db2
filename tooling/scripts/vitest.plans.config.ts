import path from "node:path";
import { defineProject } from "vitest/config";

/** The statements' plans on a database of medium size, whose making takes the most of it. */
export default defineProject({
  test: {
    name: "medium:plans",
    dir: path.join(import.meta.dirname, "../../packages/db/src/sql"),
    include: ["**/*.plan.test.ts"],
    globalSetup: [path.join(import.meta.dirname, "plans/medium-setup.ts")],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
