import { describeMachine } from "@medley/bench/machine";
import { watchStolenTime } from "@medley/bench/measure/stolen-time";
import type { LoadResult, Moment } from "@medley/bench/report/load-result";
import { keepLoad, writeResult } from "@medley/bench/results";
import { align, figure } from "@medley/bench/rows/table";
import { note, say } from "@medley/scripts/lib/say";
import { checksOf } from "./checks.ts";
import { type CrowdRun, runCrowd } from "./crowd.ts";
import { discover } from "./discover.ts";
import { createMonitor, lookWhile, type Monitor } from "./monitor.ts";
import { type LoadOptions, readOptions } from "./options.ts";
import { crowds, stretch } from "./profiles.ts";
import { createRecorder, type Recorder } from "./recorder.ts";
import { openSite, type Site } from "./site.ts";
import { runStress } from "./stress.ts";
import { runStorm } from "./write-storm.ts";

/** Runs a load; the exit code: 1 when the server did not hold, 2 for a wrong command line. */
export async function runLoad(args: readonly string[], signal: AbortSignal): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "number") return options;
  const site = await openSite(options, signal);
  try {
    const result = await load(options, site, signal);
    signal.throwIfAborted();
    return conclude(result, options);
  } finally {
    await site.close();
  }
}

interface Run extends CrowdRun {
  steps?: LoadResult["steps"];
}

async function load(options: LoadOptions, site: Site, signal: AbortSignal): Promise<LoadResult> {
  const { profile } = options;
  const recorder = createRecorder();
  const monitor = createMonitor(site.origin, options.metricsToken);
  const machine = await describeMachine();
  const given = { ...site, sights: await discover(site.origin), monitor, recorder, signal, tell };
  say(`The profile ${profile} on ${site.origin}`);
  const start = performance.now();
  const stolen = watchStolenTime();
  const run = await runProfile(options, given);
  const seconds = (performance.now() - start) / 1_000;
  const stolenPercent = Number((100 * stolen()).toFixed(1));
  sayReasons(recorder);
  sayCaches(monitor);
  const total = recorder.total();
  const { steps, looks, timeline } = run;
  return {
    profile,
    size: site.size,
    machine,
    stolenPercent,
    seconds,
    mostUsers: Math.max(0, ...timeline.map(({ users }) => users)),
    requests: total.requests,
    failures: total.failures,
    timeline,
    ...(steps ? { steps } : {}),
    checks: checksOf(profile, { ...total, hitRate: monitor.hitRate(), looks, ...(steps ? { steps } : {}) }),
  };
}

type Given = Omit<Parameters<typeof runCrowd>[0], "marks">;

async function runProfile({ profile, minutes }: LoadOptions, given: Given): Promise<Run> {
  switch (profile) {
    case "browse":
    case "mixed":
    case "soak":
      return runCrowd({ ...given, marks: stretch(crowds[profile], minutes) });
    case "write-storm": {
      const storm = runStorm({ ...given, forMs: (minutes ?? 1) * 60_000 });
      return { timeline: [], looks: await lookWhile(given.monitor, storm) };
    }
    case "stress": {
      // Eight stretches: looking for saturation, six steps up, one back.
      const stepMs = ((minutes ?? 2) * 60_000) / 8.5;
      return { timeline: [], looks: [], steps: await runStress({ ...given, stepMs }) };
    }
  }
}

function tell({ second, users, perSecond, p95, failures, hitRate }: Moment): void {
  if (second % 10 > 1) return;
  const hits = hitRate === null ? "–" : `${(hitRate * 100).toFixed(1)} %`;
  note(
    `${second} s: ${users} users, ${figure(perSecond)} a second, p95 ${figure(p95)} ms, hits ${hits}, ${failures} failed`,
  );
}

function sayReasons({ reasons }: Recorder): void {
  for (const [reason, times] of reasons) note(`${times} × ${reason}`);
}

/** Where the misses are. */
function sayCaches(monitor: Monitor): void {
  const caches = monitor.caches();
  if (caches.length === 0) return;
  const lines = caches.map(({ cache, found, missed }) => {
    return [cache, String(missed), String(found), `${((100 * found) / (found + missed)).toFixed(1)} %`];
  });
  say(`\n${align([["cache", "missed", "found", "hits"], ...lines], [1, 2, 3])}\n`);
}

function conclude(result: LoadResult, options: LoadOptions): number {
  const lines = result.checks.map(({ what, found, wanted, pass }) => [
    what,
    figure(found),
    wanted,
    pass ? "pass" : "FALLS SHORT",
  ]);
  say(`\n${align([["check", "found", "wanted", ""], ...lines], [1])}\n`);
  say(`${result.requests} requests, ${result.failures} failed`);
  if (options.json) writeResult(options.json, result);
  if (options.keep) note(`kept in ${keepLoad(result)}`);
  return result.checks.every(({ pass }) => pass) ? 0 : 1;
}
