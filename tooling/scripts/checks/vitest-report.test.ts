import { expect, test } from "vitest";
import { countReport } from "./vitest-report.ts";

test("cases are counted, and a file that failed without a failed case counts as one failure", () => {
  const report = countReport({
    testResults: [
      { status: "passed", assertionResults: [{ status: "passed" }, { status: "passed" }, { status: "skipped" }] },
      { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }, { status: "failed" }] },
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{ status: "passed" }] },
    ],
  });
  expect(report).toEqual({ passed: 4, failed: 4 });
});
