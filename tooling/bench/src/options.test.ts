import { afterEach, expect, test, vi } from "vitest";
import { parts, readOptions } from "./options.ts";

afterEach(() => vi.restoreAllMocks());

test("a run is of all parts unless some are named, in whatever order", () => {
  expect(readOptions([])).toMatchObject({ size: "medium", parts });
  expect(readOptions(["--size", "large", "--parts", "exact,in-process"])).toMatchObject({
    size: "large",
    parts: ["in-process", "exact"],
  });
});

test("a part that there isn't is a wrong command line, and the help tells of those there are", () => {
  const told: string[] = [];
  const tell = (text: unknown) => told.push(String(text)) > 0;
  vi.spyOn(process.stderr, "write").mockImplementation(tell);
  vi.spyOn(process.stdout, "write").mockImplementation(tell);
  expect(readOptions(["--parts", "in-process,hot"])).toBe(2);
  expect(told.join("")).toContain("There are only in-process, http, exact, phases.");
  expect(readOptions(["--help"])).toBe(0);
  expect(told.join("")).toContain("--parts <names>");
});
