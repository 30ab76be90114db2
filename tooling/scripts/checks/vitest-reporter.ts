import { writeFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import type { Failure, Outcome } from "./outcome.ts";

/** Names the file that a run's outcome goes to, as JSON. */
export const outcomeVariable = "MEDLEY_TEST_OUTCOME";

/** Writes what came of a run of vitest, for `npm test` to add up; shows nothing. */
// biome-ignore lint/style/noDefaultExport: vitest takes a reporter's default export
export default class OutcomeReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { message: string }[]) {
    // biome-ignore lint/style/noProcessEnv: what starts vitest has no other way to tell its reporter
    const file = process.env[outcomeVariable];
    if (!file) throw new Error(`${outcomeVariable} names no file`);
    const cases = modules.flatMap((module) => [...module.children.allTests()]);
    const outcome: Outcome = {
      passed: cases.filter((one) => one.result().state === "passed").length,
      failures: [
        ...cases.filter((one) => one.result().state === "failed").map(failureOf),
        ...modules.flatMap(brokenOutsideOfCases),
        ...unhandled.map(({ message }) => ({ name: "outside of any test", message: firstWords(message) })),
      ],
      secondTries: cases.filter((one) => one.diagnostic()?.flaky).map(failureOf),
    };
    writeFileSync(file, JSON.stringify(outcome));
  }
}

function nameOf(one: TestCase): string {
  return `${one.module.relativeModuleId} > ${one.fullName}`;
}

function failureOf(one: TestCase): Failure {
  return { name: nameOf(one), message: firstWords(one.result().errors?.[0]?.message ?? "failed") };
}

/** A file that can't be loaded, or whose set-up threw, has errors that belong to no case. */
function brokenOutsideOfCases(module: TestModule): Failure[] {
  const suites = [...module.children.allSuites()].flatMap((suite) => suite.errors());
  return [...module.errors(), ...suites].map(({ message }) => ({
    name: module.relativeModuleId,
    message: firstWords(message),
  }));
}

const shownLines = 12;

function firstWords(message: string): string {
  return stripVTControlCharacters(message).split("\n").slice(0, shownLines).join("\n");
}
