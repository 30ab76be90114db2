import { setTimeout as delay } from "node:timers/promises";
import { requestOf } from "@medley/bench/http/requests";
import { openWire } from "@medley/bench/measure/wire";
import type { Moment } from "@medley/bench/report/load-result";
import type { Sights } from "./discover.ts";
import { isOwnDoing } from "./is-own-doing.ts";
import type { Monitor, ServerFigures } from "./monitor.ts";
import { mixedCrowd, nextAct, type PersonaName } from "./personas.ts";
import { type Mark, usersAt } from "./profiles.ts";
import { chooseWeighted, createRandom } from "./random.ts";
import type { Recorder } from "./recorder.ts";

export interface CrowdGiven {
  origin: string;
  sights: Sights;
  tokens: readonly string[];
  marks: readonly Mark[];
  monitor: Monitor;
  recorder: Recorder;
  signal: AbortSignal;
  /** Told every moment as it passes. */
  tell(moment: Moment): void;
}

const lookEveryMs = 2_000;
const thinkMs = { least: 1_000, most: 3_000 };

export interface CrowdRun {
  timeline: Moment[];
  looks: ServerFigures[];
}

/** Lets people come and go as the marks say, each with a connection of their own, thinking a while after each answer. */
export async function runCrowd(given: CrowdGiven): Promise<CrowdRun> {
  const { marks, recorder, monitor, signal } = given;
  const minutes = marks.at(-1)?.minute ?? 0;
  const most = Math.max(...marks.map(({ users }) => users));
  const start = performance.now();
  const minute = () => (performance.now() - start) / 60_000;
  const isOver = () => minute() >= minutes || signal.aborted;
  const people = Array.from({ length: most }, (_, n) =>
    livePerson(n, given, { isHere: () => usersAt(marks, minute()) > n, isOver }),
  );
  const run: CrowdRun = { timeline: [], looks: [] };
  await monitor.look();
  while (!isOver()) {
    await delay(lookEveryMs);
    const figures = await monitor.look();
    const { requests, failures, p95 } = recorder.sinceLast();
    const moment: Moment = {
      second: Math.round(minute() * 60),
      users: usersAt(marks, Math.min(minute(), minutes)),
      perSecond: (requests * 1_000) / lookEveryMs,
      p95,
      failures,
      hitRate: figures?.hitRate ?? null,
      poolShare: figures?.poolShare ?? Number.NaN,
      eventLoopP99Ms: figures?.eventLoopP99Ms ?? Number.NaN,
    };
    if (figures) run.looks.push(figures);
    run.timeline.push(moment);
    given.tell(moment);
  }
  await Promise.all(people);
  return run;
}

interface Life {
  isHere(): boolean;
  isOver(): boolean;
}

/** One person: waits to come, asks, thinks, asks again. */
async function livePerson(n: number, given: CrowdGiven, { isHere, isOver }: Life): Promise<void> {
  const { origin, sights, tokens, recorder } = given;
  const random = createRandom(n + 1);
  const persona: PersonaName = chooseWeighted(mixedCrowd, random);
  const token = persona === "active" && tokens.length > 0 ? tokens[n % tokens.length] : undefined;
  const visit = { sights, random };
  const think = () => delay(thinkMs.least + random() * (thinkMs.most - thinkMs.least));
  while (!isOver() && !isHere()) await delay(100);
  if (isOver()) return;
  const wire = await openWire(new URL(origin));
  try {
    for (; !isOver(); await think()) {
      if (!isHere()) continue;
      // Without a token nobody can write: then the active read.
      const call = nextAct(persona === "active" && token === undefined ? "viewer" : persona, visit);
      const start = performance.now();
      const answer = await wire.send(requestOf(origin, call, token)).catch(() => null);
      recorder.add(performance.now() - start, answer !== null && isOwnDoing(answer));
      if (!answer || !isOwnDoing(answer)) noteReason(recorder, `${call.path}: ${answer?.status ?? "connection lost"}`);
    }
  } finally {
    wire.close();
  }
}

export function noteReason({ reasons }: Recorder, reason: string): void {
  reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
}
