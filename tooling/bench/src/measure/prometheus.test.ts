import { expect, test } from "vitest";
import { growth, parseMetrics, sumOf } from "./prometheus.ts";

const text = (hits: number) => `# HELP cache_requests_total What cached reads came to
# TYPE cache_requests_total counter
cache_requests_total{cache="post-card",level="1",result="hit"} ${hits}
cache_requests_total{cache="post-card",level="0",result="miss"} 5
cache_requests_total{cache="odd \\"name\\", with a comma",level="1",result="hit"} 2
process_cpu_seconds_total 1.5e1
`;

test("figures are summed over the labels that were not asked about", () => {
  const metrics = parseMetrics(text(10));
  expect(sumOf(metrics, "cache_requests_total", { result: "hit" })).toBe(12);
  expect(sumOf(metrics, "cache_requests_total")).toBe(17);
  expect(sumOf(metrics, "process_cpu_seconds_total")).toBe(15);
  expect(sumOf(metrics, "nothing")).toBe(0);
});

test("growth is what came between two looks", () => {
  expect(growth(parseMetrics(text(10)), parseMetrics(text(25)), "cache_requests_total", { result: "hit" })).toBe(15);
});
