import path from "node:path";
import { startTestPostgres } from "@medley/services";
import { ensureBuilt, ensureGenerated } from "../launch/build.ts";
import { runChild } from "../lib/child.mjs";
import { pnpm } from "../lib/pnpm.mjs";
import { say } from "../lib/say.mjs";
import { root } from "../lib/workspace.mjs";
import { check } from "./check.ts";
import { failed, type Outcome, sum, summary } from "./outcome.ts";
import { runVitest, type VitestRun } from "./vitest.ts";

/** The vitest projects whose database of medium size takes minutes to make, and those that drive the production build. */
const needMedium = ["medium:*"];
const needBrowser = ["built:browser"];
const needServer = ["built:launch", "built:server"];
/** All others run first, beside the static checks. */
const needLittle = ["!*:*"];

/** Runs every check and every test; prints the count as the last line and answers the exit code. */
export async function runChecks(signal: AbortSignal): Promise<number> {
  await ensureGenerated(signal);
  const database = await startTestPostgres();
  try {
    const run = { databaseUrl: database.url, signal };
    const tests = runVitest({ ...run, projects: needLittle });
    const checks = staticChecks(signal);
    const isBuilt = checks.then((each) => each.at(-1)?.failures.length === 0);
    const ofBuild = async (part: Omit<VitestRun, keyof typeof run>) =>
      (await isBuilt) ? runVitest({ ...run, ...part }) : withoutBuild(part.projects);
    // Two files at a time leave two cores idle now and then: after the checks, what mostly waits runs beside them.
    const plans = isBuilt.then(() => runVitest({ ...run, projects: needMedium, shown: "at its end" }));
    const servers = plans.then(() => ofBuild({ projects: needServer, shown: "at its end" }));
    const journeys = tests.then(() => ofBuild({ projects: needBrowser }));
    const outcome = sum(await Promise.all([checks.then(sum), tests, plans, servers, journeys]));
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

function withoutBuild(projects: string[]): Outcome {
  return failed(`tests of the production build, ${projects}`, "They can't run without it.");
}
