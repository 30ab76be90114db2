import type { BenchResult } from "../results.ts";
import { barChart, lineChart } from "./chart.ts";
import type { LoadResult } from "./load-result.ts";

/** What is kept in bench/results, as far as it is there. */
export interface Kept {
  bench: readonly BenchResult[];
  loads: Readonly<Record<string, LoadResult>>;
}

/** The pictures of docs/performance.md by file name; one whose figures are not kept is left out. */
export function pictures({ bench, loads }: Kept): Record<string, string> {
  const drawn: Record<string, string | undefined> = {
    "phases.svg": phasesPicture(bench),
    "latency-by-size.svg": latencyPicture(bench),
    "hit-rate.svg": hitRatePicture(loads.mixed),
    "saturation.svg": saturationPicture(loads.stress),
  };
  return Object.fromEntries(Object.entries(drawn).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function phasesPicture(bench: readonly BenchResult[]): string | undefined {
  const result = bench.findLast(({ phases }) => phases !== undefined);
  if (!result?.phases) return undefined;
  const { phases, size } = result;
  return barChart({
    title: `The phases: the same load on each, ${size} (16 connections)`,
    y: { label: "answers a second · p95 in ms", log: true },
    groups: phases.map(({ name }) => name),
    series: [
      { name: "answers a second", values: phases.map(({ perSecond }) => perSecond) },
      { name: "p95, ms", values: phases.map(({ p95 }) => p95) },
    ],
  });
}

const shown = [
  "feed of 50, visitor, cold",
  "feed of 50, by tag, cold",
  "post page (post, tags, author, first comments), cold",
  "comment tree, cold",
  "profile, cold",
  "vote",
];

function latencyPicture(bench: readonly BenchResult[]): string | undefined {
  if (bench.length === 0) return undefined;
  return lineChart({
    title: "Latency by how much there is: p95 with empty caches",
    x: { label: "posts", log: true, from: 1_000 },
    y: { label: "ms" },
    series: shown.map((name) => ({
      name: name.replace(/ \(.*\)/, "").replace(", cold", ""),
      points: bench.flatMap(({ rows, content }): [number, number][] => {
        const row = rows.find((one) => one.name === name);
        return row?.p95 ? [[content.posts, row.p95]] : [];
      }),
    })),
  });
}

function hitRatePicture(mixed: LoadResult | undefined): string | undefined {
  if (!mixed) return undefined;
  return lineChart({
    title: `Hit rate over time: the mixed profile, ${mixed.size}, ${mixed.mostUsers} users`,
    x: { label: "seconds since the start with empty caches" },
    y: { label: "% of cached reads that found something", from: 0, to: 100 },
    series: [
      {
        name: "hit rate",
        points: mixed.timeline.flatMap(({ second, hitRate }): [number, number][] =>
          hitRate === null ? [] : [[second, hitRate * 100]],
        ),
      },
    ],
  });
}

function saturationPicture(stress: LoadResult | undefined): string | undefined {
  if (!stress?.steps) return undefined;
  const { steps, size } = stress;
  const line = (name: string, of: (step: (typeof steps)[number]) => number) => ({
    name,
    points: steps.filter(({ isRecovery }) => !isRecovery).map((step): [number, number] => [step.offered, of(step)]),
  });
  return lineChart({
    title: `Throughput against saturation, ${size}`,
    x: { label: "asked for, a second" },
    y: { label: "good answers a second" },
    series: [line("good answers", (step) => step.good), line("all that was asked for", (step) => step.offered)],
  });
}
