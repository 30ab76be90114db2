import path from "node:path";
import { startTestPostgres } from "@medley/services";
import { ensureBuilt, ensureGenerated } from "../launch/build.ts";
import { runChild } from "../lib/child.mjs";
import { pnpm } from "../lib/pnpm.mjs";
import { say } from "../lib/say.mjs";
import { root } from "../lib/workspace.mjs";
import { check } from "./check.ts";
import { failed, type Outcome, sum, summary } from "./outcome.ts";
import { runVitest } from "./vitest.ts";

/** The vitest projects that drive the production build, and those whose database of medium size takes minutes to make. */
const needBuild = "built:*";
const needMedium = "medium:*";
/** All others run before, beside the static checks. */
const needLittle = "!*:*";

/** Runs every check and every test; prints the count as the last line and answers the exit code. */
export async function runChecks(signal: AbortSignal): Promise<number> {
  await ensureGenerated(signal);
  const database = await startTestPostgres();
  try {
    const run = { databaseUrl: database.url, signal };
    const early = runVitest({ ...run, projects: needLittle });
    const [checks, tests] = await Promise.all([staticChecks(signal), early]);
    const isBuilt = checks.at(-1)?.failures.length === 0;
    // The medium database is made while the browser's tests wait for pages.
    const [plans, journeys] = await Promise.all([
      runVitest({ ...run, projects: needMedium, shown: "at its end" }),
      isBuilt ? runVitest({ ...run, projects: needBuild }) : withoutBuild(),
    ]);
    const outcome = sum([...checks, tests, plans, journeys]);
    say(summary(outcome));
    return outcome.failures.length === 0 ? 0 : 1;
  } finally {
    await database.stop();
  }
}

/** The checks that need no database, one after the other beside the tests; the build is the last. */
async function staticChecks(signal: AbortSignal): Promise<Outcome[]> {
  const tool = (name: string, ...args: string[]) =>
    runChild(path.join(root, "node_modules/.bin", name), args, { cwd: root, signal });
  return [
    await check("lint and format", signal, () => tool("biome", "check", ".")),
    await check("dead code", signal, () => tool("knip")),
    await check("types", signal, () => pnpm(["exec", "turbo", "run", "typecheck", "--continue"], { signal })),
    await check("production build", signal, () => ensureBuilt(signal)),
  ];
}

function withoutBuild(): Outcome {
  return failed("tests of the production build", "They can't run without it.");
}
