import type { BenchResult } from "../results.ts";
import { figure } from "../rows/table.ts";
import type { LoadResult } from "./load-result.ts";

/** What was found of something; `by` says what it was found of, where that isn't plain. */
interface Found {
  value: number | undefined;
  by?: string | undefined;
}

/** Something that was asked for before anything was built. */
interface Criterion {
  asked: string;
  wanted: string;
  find(result: BenchResult, loads: Readonly<Record<string, LoadResult>>): Found;
  met(value: number): boolean;
  unit: string;
}

const p95Of = (...names: string[]): Criterion["find"] => {
  return ({ rows }) => worst(rows.filter(({ name }) => names.includes(name)).map((row) => [row.p95, row.name]));
};

function worst(values: readonly (readonly [number, string])[]): Found {
  const [first] = values.toSorted(([a], [b]) => b - a);
  return { value: first?.[0], by: first?.[1] };
}

const checkOf = (what: string): Criterion["find"] => {
  return (_, { mixed }) => ({ value: mixed?.checks.find((check) => check.what === what)?.found, by: "mixed load" });
};

const phaseOf = ({ phases }: BenchResult, name: string) => phases?.find((phase) => phase.name === name);

function ratioOfPhases(of: "perSecond" | "databaseMsEach", [from, to]: [string, string]): Criterion["find"] {
  return (result) => {
    const [before, after] = [phaseOf(result, from)?.[of], phaseOf(result, to)?.[of]];
    return { value: before && after !== undefined ? after / before : undefined, by: `phase ${to} to ${from}` };
  };
}

const below = (most: number) => (value: number) => value < most;
const ms = { unit: " ms" };

const criteria: readonly Criterion[] = [
  { asked: "a feed, p95", wanted: "<100 ms", find: p95Of("feed of 50, visitor, cold"), met: below(100), ...ms },
  {
    ...{ asked: "a clip, p95", wanted: "<50 ms", met: below(50), ...ms },
    find: p95Of("post page (post, tags, author, first comments), cold"),
  },
  {
    ...{ asked: "a search, p95", wanted: "<100 ms, 10–20 expected", met: below(100), ...ms },
    find: p95Of("search: a rare word, cold", "search: a word of a fifth of all posts, cold"),
  },
  {
    ...{ asked: "any other call of the API, p95", wanted: "<200 ms", met: below(200), ...ms },
    find: ({ rows }) =>
      worst(rows.filter(({ target }) => target?.startsWith("p95 <200 ms")).map((row) => [row.p95, row.name])),
  },
  {
    ...{ asked: "requests a second", wanted: "≥100", met: (value) => value >= 100, unit: "" },
    find: ({ rows }) => {
      const by = "HTTP: feed of 50, visitor, warm, 32 connections";
      return { value: rows.find(({ name }) => name === by)?.perSecond, by };
    },
  },
  { asked: "requests that fail", wanted: "<1 %", find: checkOf("failures"), met: below(1), unit: " %" },
  { asked: "cache hits", wanted: ">80 %", find: checkOf("hit rate"), met: (value) => value > 80, unit: " %" },
  {
    ...{ asked: "statements a request, nothing cached", wanted: "<10", met: below(10), unit: "" },
    find: (result) => ({ value: phaseOf(result, "batching")?.statementsEach, by: "phase batching" }),
  },
  {
    ...{ asked: "the database's load, caches on", wanted: "−80 %: ≤0.2", met: (value) => value <= 0.2, unit: " of it" },
    find: ratioOfPhases("databaseMsEach", ["batching", "caches"]),
  },
  {
    ...{ asked: "throughput, all in all", wanted: "×3–5", met: (value) => value >= 3, unit: " times" },
    find: ratioOfPhases("perSecond", ["baseline", "tuning"]),
  },
];

export const criteriaHeads = ["asked for before", "wanted", "found", "of", "met"];

/** What was asked for before any of it was built, beside what a run found; a dash where it didn't look. */
export function criteriaLines(result: BenchResult, loads: Readonly<Record<string, LoadResult>>): string[][] {
  return criteria.map(({ asked, wanted, find, met, unit }) => {
    const { value, by } = find(result, loads);
    if (value === undefined || Number.isNaN(value)) return [asked, wanted, "–", "", ""];
    return [asked, wanted, `${figure(value)}${unit}`, by ?? "", met(value) ? "yes" : "no"];
  });
}
