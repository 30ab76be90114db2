import { setTimeout as delay } from "node:timers/promises";
import { openWire, type Wire, type WireAnswer, type WireRequest } from "./wire.ts";

/** What a server did under a load. */
export interface Driven {
  /** Milliseconds of each good answer. */
  latencies: number[];
  /** Answers other than 2xx and 304, and connections lost. */
  failures: number;
  /** Good answers a second. */
  perSecond: number;
  seconds: number;
}

type NextRequest = (n: number) => WireRequest;

export interface DriveOptions {
  url: URL;
  connections: number;
  forMs: number;
  /** The n-th request of the run. */
  next: NextRequest;
}

export const isGood = ({ status }: WireAnswer) => (status >= 200 && status < 300) || status === 304;

/** A closed loop: each connection sends its next request when it has the answer to the one before. */
export async function driveClosed(options: DriveOptions): Promise<Driven> {
  const { connections, forMs } = options;
  return withWires(options, async (wires, ask) => {
    const end = performance.now() + forMs;
    await Promise.all(
      wires.slice(0, connections).map(async (wire) => {
        while (performance.now() < end) await ask(wire, performance.now());
      }),
    );
  });
}

/**
 * An open loop: requests come at a rate, whatever the server does; one that finds no free connection waits, and its wait
 * counts. It ends earlier with `until`.
 */
export async function driveOpen(
  options: DriveOptions & { perSecond: number; until?: Promise<unknown> },
): Promise<Driven> {
  const { forMs, perSecond, until } = options;
  return withWires(options, async (wires, ask) => {
    const free = [...wires];
    const due: number[] = [];
    const start = performance.now();
    const running = new Set<Promise<void>>();
    let total = Math.floor((forMs / 1000) * perSecond);
    let scheduled = 0;
    const end = () => {
      total = scheduled;
    };
    until?.then(end, end);
    while (scheduled < total || due.length > 0) {
      const now = performance.now();
      if (now - start > forMs * 2 + 2_000) break; // hopelessly behind: what still waits counts for nothing
      for (; scheduled < total; scheduled += 1) {
        const at = start + (scheduled * 1000) / perSecond;
        if (at > now) break;
        due.push(at);
      }
      while (due.length > 0) {
        const wire = free.pop();
        if (!wire) break;
        // Timers are a millisecond coarse: only a wait for a connection is the server's, not the wait for the timer.
        const at = due.shift() ?? now;
        const asked: Promise<void> = ask(wire, now - at > 2 ? at : now).finally(() => {
          free.push(wire);
          running.delete(asked);
        });
        running.add(asked);
      }
      await delay(1);
    }
    await Promise.all(running);
  });
}

type Ask = (wire: Wire, since: number) => Promise<void>;

async function withWires(
  { url, connections, next }: DriveOptions,
  work: (wires: Wire[], ask: Ask) => Promise<void>,
): Promise<Driven> {
  const wires = await Promise.all(Array.from({ length: connections }, () => openWire(url)));
  const latencies: number[] = [];
  let sent = 0;
  let failures = 0;
  async function ask(wire: Wire, since: number): Promise<void> {
    try {
      const answer = await wire.send(next(sent++));
      if (isGood(answer)) latencies.push(performance.now() - since);
      else failures += 1;
    } catch {
      failures += 1; // a lost connection is counted; the wire opens anew
    }
  }
  const start = performance.now();
  try {
    await work(wires, ask);
  } finally {
    for (const wire of wires) wire.close();
  }
  const seconds = (performance.now() - start) / 1000;
  return { latencies, failures, seconds, perSecond: latencies.length / seconds };
}
