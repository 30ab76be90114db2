import type { Count } from "./count.ts";

/** What is read of the report that vitest's json reporter writes. */
export type VitestReport = {
  testResults: { status: "passed" | "failed"; assertionResults: { status: string }[] }[];
};

/** Counts test cases; a file that failed before its first case (it can't be loaded, its set-up threw) counts as one. */
export function countReport({ testResults }: VitestReport): Count {
  const cases = testResults.flatMap((file) => file.assertionResults);
  const failedCases = cases.filter(({ status }) => status === "failed").length;
  const brokenFiles = testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  ).length;
  return { passed: cases.filter(({ status }) => status === "passed").length, failed: failedCases + brokenFiles };
}
