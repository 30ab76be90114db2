import { expect, test } from "vitest";
import { failed, passed, sum, summary } from "./outcome.ts";

test("a run ends with its second tries, every failure with its reason, and the count as the last line", () => {
  const tests = {
    passed: 40,
    failures: [{ name: "a > b", message: "one\ntwo" }],
    secondTries: [{ name: "c > d", message: "late" }],
  };
  expect(summary(sum([passed, tests, failed("types", "no")]))).toBe(
    [
      ...["↻ passed at the second try: c > d", "  late"],
      ...["✗ a > b", "  one", "  two", "✗ types", "  no", "41 passed, 2 failed"],
    ].join("\n"),
  );
});
