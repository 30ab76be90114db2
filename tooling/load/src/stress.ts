import { setTimeout as delay } from "node:timers/promises";
import { requestOf } from "@medley/bench/http/requests";
import { driveClosed, driveOpen } from "@medley/bench/measure/drive";
import { percentilesOf } from "@medley/bench/measure/percentiles";
import type { WireRequest } from "@medley/bench/measure/wire";
import type { StressStep } from "@medley/bench/report/load-result";
import { note } from "@medley/scripts/lib/say";
import type { Sights } from "./discover.ts";
import type { Monitor } from "./monitor.ts";
import { mixedCrowd, nextAct } from "./personas.ts";
import { chooseWeighted, createRandom } from "./random.ts";
import type { Recorder } from "./recorder.ts";

export interface StressGiven {
  origin: string;
  sights: Sights;
  tokens: readonly string[];
  monitor: Monitor;
  recorder: Recorder;
  /** How long each step lasts. */
  stepMs: number;
  signal: AbortSignal;
}

/** An answer that takes longer is one nobody waits for. */
const inTimeMs = 1_000;

const ups = [0.5, 0.75, 1, 1.5, 2, 3];
const connections = 256;

/** Looks for saturation, goes to three times of it by open loops, and back to half. */
export async function runStress(given: StressGiven): Promise<StressStep[]> {
  const { origin, stepMs, signal } = given;
  const url = new URL(origin);
  const next = requestsOf(given);
  await driveClosed({ url, connections: 32, forMs: stepMs / 2, next });
  const saturation = (await driveClosed({ url, connections: 32, forMs: stepMs, next })).perSecond;
  note(`saturated at ${saturation.toFixed(0)} answers a second`);
  const steps: StressStep[] = [];
  for (const times of ups) {
    signal.throwIfAborted();
    steps.push(await takeStep(given, next, { times, perSecond: saturation * times, isRecovery: false }));
  }
  steps.push(await takeStep(given, next, { times: 0.5, perSecond: saturation / 2, isRecovery: true }));
  return steps;
}

interface Rate {
  times: number;
  perSecond: number;
  isRecovery: boolean;
}

async function takeStep(
  { origin, monitor, recorder, stepMs }: StressGiven,
  next: () => WireRequest,
  { times, perSecond, isRecovery }: Rate,
): Promise<StressStep> {
  await monitor.look();
  const driven = await driveOpen({ url: new URL(origin), connections, forMs: stepMs, perSecond, next });
  const figures = await monitor.look();
  for (const latency of driven.latencies) recorder.add(latency, true);
  for (let n = 0; n < driven.failures; n += 1) recorder.add(0, false);
  const inTime = driven.latencies.filter((latency) => latency <= inTimeMs).length;
  const step: StressStep = {
    times,
    offered: perSecond,
    good: inTime / Math.max(driven.seconds, stepMs / 1_000),
    refused: driven.failures,
    p95: percentilesOf(driven.latencies).p95,
    eventLoopP99Ms: figures?.eventLoopP99Ms ?? Number.NaN,
    isRecovery,
  };
  note(
    `${isRecovery ? "back to " : ""}${times} × saturation: ${step.good.toFixed(0)} good a second, ` +
      `p95 ${step.p95.toFixed(0)} ms, ${step.refused} refused`,
  );
  // Between two steps what still waits may end; recovery is measured at once.
  if (times < 3) await delay(500);
  return step;
}

/** The mixed crowd's requests in a row, without thinking. */
function requestsOf({ origin, sights, tokens }: StressGiven): () => WireRequest {
  const random = createRandom(1);
  const visit = { sights, random };
  return () => {
    const wished = chooseWeighted(mixedCrowd, random);
    const token = wished === "active" ? tokens[Math.floor(random() * tokens.length)] : undefined;
    const persona = wished === "active" && token === undefined ? "viewer" : wished;
    return requestOf(origin, nextAct(persona, visit), token);
  };
}
