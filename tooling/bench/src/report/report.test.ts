import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { BenchResult } from "../results.ts";
import { barChart, lineChart } from "./chart.ts";
import { fillTemplate } from "./fill-template.ts";

const row = { p50: 1, p95: 4.567, p99: 9, statements: 1, reference: null, ratio: null, target: null, pass: null };
const result = {
  size: "small",
  machine: { cores: 2, cpu: "a | b" },
  content: { posts: 2_000 },
  rows: [{ ...row, name: "vote", size: "small" }],
} as unknown as BenchResult;

test("the text takes its figures from the results, and says which are not there yet", () => {
  const kept = { bench: [result], loads: {} };
  const text = "{{row vote | p95}} and {{row nothing | p95}} {{picture phases.svg The phases}} {{rows}}";
  expect(fillTemplate(text, kept, ["phases.svg"])).toMatch(
    /^4\.57 and \*\(not measured yet: nothing\)\* !\[The phases\]\(performance\/phases\.svg\) \| operation \|/,
  );
  expect(() => fillTemplate("{{colour}}", kept, [])).toThrow("nobody fills in");
});

test("rows measured at more than one size stand beside each other, and a part of a run is no whole one", () => {
  const of = (size: string, p50: number, more: object = {}) =>
    ({
      ...{ ...result, size, content: { posts: p50 * 1_000 }, ...more },
      rows: ["vote", `${size} only`].map((name) => ({ ...row, name, size, p50, p95: p50 * 2 })),
    }) as unknown as BenchResult;
  const bench = [of("medium", 2), of("large", 3, { parts: ["in-process"] })];
  const filled = fillTemplate("{{growth}} {{row vote | p95}}", { bench, loads: {} }, []);
  expect(filled).toContain("| p95 ms of | medium: 2000 posts | large: 3000 posts | p50, last step | wanted | met |");
  expect(filled).toContain("| vote | 4.00 | 6.00 | ×1.50 |");
  expect(filled).not.toContain("large only");
  expect(filled).toMatch(/ 4\.00$/);
});

test("the document's template asks for nothing that nobody fills in, with and without results", () => {
  const template = readFileSync(path.join(import.meta.dirname, "performance-template.md"), "utf8");
  for (const bench of [[], [result]]) expect(fillTemplate(template, { bench, loads: {} }, [])).not.toContain("{{");
});

test("a chart is whole SVG with every series in it, on even and on logarithmic axes", () => {
  const points = [
    [1_000, 2],
    [1_000_000, 4],
  ] as const;
  const line = lineChart({
    title: "A & B",
    x: { label: "posts", log: true },
    y: { label: "ms" },
    series: [
      { name: "one", points },
      { name: "two <2>", points },
    ],
  });
  expect(line).toMatch(/^<svg [^>]*aria-label="A &amp; B">/);
  expect(line.match(/<polyline/g)).toHaveLength(2);
  expect(line).toContain("two &lt;2&gt;");
  expect(line).not.toContain("NaN");
  const groups = ["first", "second"];
  const bars = barChart({
    title: "Bars",
    y: { label: "ms", log: true },
    groups,
    series: [{ name: "x", values: [1, undefined] }],
  });
  expect(bars.match(/<rect /g)).toHaveLength(2);
  expect(bars).not.toContain("NaN");
});
