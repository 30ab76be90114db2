import { type BenchProcess, clockNow } from "./process.ts";

const rounds = 20;

export interface Crowds {
  rounds: number;
  callers: number;
  /** The most loads that one expired entry caused, by how many processes asked for it. */
  mostLoads: { oneProcess: number; twoProcesses: number };
  /** The most calls of a failing loader for one entry within any second. */
  mostFailingCallsASecond: { oneProcess: number; twoProcesses: number };
}

/** A thousand callers at once of an entry that has just expired, and of one whose loader keeps failing. */
export async function measureCrowds(processes: readonly BenchProcess[]): Promise<Crowds> {
  const [first] = processes;
  const alone = first ? [first] : [];
  return {
    rounds,
    callers: 1_000,
    mostLoads: { oneProcess: await mostLoads(alone), twoProcesses: await mostLoads(processes) },
    mostFailingCallsASecond: { oneProcess: await failing(alone), twoProcesses: await failing(processes) },
  };
}

async function mostLoads(processes: readonly BenchProcess[]): Promise<number> {
  let most = 0;
  for (let round = 0; round < rounds; round++) {
    const crowd = { kind: "crowd", key: `${processes.length}-${round}`, loadMs: 30, fail: false, forMs: 0 } as const;
    const at = clockNow() + 250;
    const callers = 1_000 / processes.length;
    const outcomes = await Promise.all(processes.map((each) => each.run({ ...crowd, callers, at })));
    most = Math.max(most, outcomes.flatMap(({ loads }) => loads).length);
  }
  return most;
}

async function failing(processes: readonly BenchProcess[]): Promise<number> {
  const crowd = { kind: "crowd", key: `failing-${processes.length}`, loadMs: 5, fail: true, forMs: 4_000 } as const;
  const at = clockNow() + 250;
  const callers = 1_000 / processes.length;
  const outcomes = await Promise.all(processes.map((each) => each.run({ ...crowd, callers, at })));
  const calls = outcomes.flatMap(({ loads }) => loads);
  return Math.max(...calls.map((from) => calls.filter((call) => call >= from && call < from + 1_000).length));
}
