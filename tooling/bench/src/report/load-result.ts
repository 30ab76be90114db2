import type { describeMachine } from "../machine.ts";

/** One second or so of a load. */
export interface Moment {
  second: number;
  users: number;
  perSecond: number;
  p95: number;
  failures: number;
  /** Of cached reads, the share that found something; null while nobody asked. */
  hitRate: number | null;
  poolShare: number;
  eventLoopP99Ms: number;
}

/** A stretch of a stress run at one rate. */
export interface StressStep {
  /** Requests a second that were sent, as a multiple of saturation and in number. */
  times: number;
  offered: number;
  /** Good answers a second, in time. */
  good: number;
  refused: number;
  p95: number;
  eventLoopP99Ms: number;
  isRecovery: boolean;
}

/** Something a profile asks of the server, and what was found. */
export interface Check {
  what: string;
  found: number;
  wanted: string;
  pass: boolean;
}

/** What a run of `npm run load` found. */
export interface LoadResult {
  profile: string;
  size: string;
  machine: Awaited<ReturnType<typeof describeMachine>>;
  /** Of the time that this machine wanted its processors for, what its host withheld. */
  stolenPercent?: number;
  seconds: number;
  mostUsers: number;
  requests: number;
  failures: number;
  timeline: Moment[];
  steps?: StressStep[];
  checks: Check[];
}
