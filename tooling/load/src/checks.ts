import type { Check, StressStep } from "@medley/bench/report/load-result";
import type { ServerFigures } from "./monitor.ts";
import type { ProfileName } from "./profiles.ts";

/** What a run came to, as far as its profile looks at it. */
export interface Found {
  requests: number;
  failures: number;
  p95: number;
  hitRate: number | null;
  looks: readonly ServerFigures[];
  steps?: readonly StressStep[];
}

const most = (what: string, found: number, limit: number, unit = ""): Check => ({
  what,
  found,
  wanted: `<${limit}${unit}`,
  pass: found < limit,
});
const least = (what: string, found: number, limit: number, unit = ""): Check => ({
  what,
  found,
  wanted: `>${limit}${unit}`,
  pass: found > limit,
});

/** In percent. Short crowds come to empty caches; a storm reads next to nothing. */
const hitRates = { mixed: 95, soak: 95, browse: 80, "write-storm": null } as const;

/** What each profile asks of the server. */
export function checksOf(profile: ProfileName, found: Found): Check[] {
  if (profile === "stress") return stressChecks(found.steps ?? []);
  const failed = (found.failures / Math.max(1, found.requests)) * 100;
  const answers = [
    most("p95", found.p95, profile === "write-storm" ? 500 : 200, " ms"),
    most("failures", failed, profile === "browse" ? 1 : 0.1, " %"),
  ];
  if (found.looks.length === 0) return answers;
  const poolShare = Math.max(...found.looks.map((look) => look.poolShare)) * 100;
  const leastHits = hitRates[profile];
  const eventLoop = Math.max(...found.looks.map(({ eventLoopP99Ms }) => eventLoopP99Ms));
  return [
    ...answers,
    ...(found.hitRate === null || leastHits === null ? [] : [least("hit rate", found.hitRate * 100, leastHits, " %")]),
    most("connections in use, at most", poolShare, 80, " %"),
    most("event loop, p99 at worst", eventLoop, 200, " ms"),
    ...(profile === "soak" ? [most("memory at the end to that after a quarter", memoryGrowth(found.looks), 1.25)] : []),
  ];
}

function memoryGrowth(looks: readonly ServerFigures[]): number {
  const early = looks[Math.floor(looks.length / 4)]?.memoryMb ?? Number.NaN;
  return (looks.at(-1)?.memoryMb ?? Number.NaN) / early;
}

function stressChecks(steps: readonly StressStep[]): Check[] {
  const up = steps.filter(({ isRecovery }) => !isRecovery);
  const peak = Math.max(...up.map(({ good }) => good));
  const [first, last, back] = [up[0], up.at(-1), steps.find(({ isRecovery }) => isRecovery)];
  return [
    least(`goodput at ${last?.times} × saturation, of the peak`, ((last?.good ?? 0) / peak) * 100, 80, " %"),
    most("event loop, p99 at worst", Math.max(...steps.map(({ eventLoopP99Ms }) => eventLoopP99Ms)), 200, " ms"),
    least(
      "good answers right after, of those before",
      ((back?.good ?? 0) / (first?.good ?? Number.NaN)) * 100,
      90,
      " %",
    ),
  ];
}
