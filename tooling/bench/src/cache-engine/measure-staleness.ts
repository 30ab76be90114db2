import { type Percentiles, percentiles } from "./percentiles.ts";
import { type BenchProcess, clockNow, type Outcome } from "./process.ts";

export interface Staleness {
  /** Milliseconds after a commit in which reads of another process still began that got the old value. */
  withBus: Percentiles;
  /** The same when the writer's message never arrives. */
  withoutBus: Percentiles;
}

/** One process writes, another reads without a pause. */
export async function measureStaleness(reader: BenchProcess, writer: BenchProcess): Promise<Staleness> {
  const many = Array.from({ length: 20 }, (_, n) => `told-${n}`);
  const start = clockNow() + 1_000;
  const told = many.flatMap((key, n) =>
    Array.from({ length: 50 }, (_, round) => ({ key, at: start + round * 200 + n * 10 })),
  );
  const withBus = await watchWrites({ reader, writer, keys: many, writes: told, quiet: false, everyMs: 1 });

  const lone = Array.from({ length: 100 }, (_, n) => `untold-${n}`);
  const later = clockNow() + 1_000;
  const untold = lone.map((key, n) => ({ key, at: later + n * 80 }));
  const withoutBus = await watchWrites({ reader, writer, keys: lone, writes: untold, quiet: true, everyMs: 5 });
  return { withBus, withoutBus };
}

interface Watched {
  reader: BenchProcess;
  writer: BenchProcess;
  keys: string[];
  writes: { key: string; at: number }[];
  quiet: boolean;
  everyMs: number;
}

async function watchWrites({ reader, writer, keys, writes, quiet, everyMs }: Watched): Promise<Percentiles> {
  const until = Math.max(...writes.map(({ at }) => at)) + (quiet ? 6_000 : 500);
  const [read, written] = await Promise.all([
    reader.run({ kind: "watch", keys, until, everyMs }),
    writer.run({ kind: "write", writes, quiet }),
  ]);
  return percentiles(staleTimes(read, written));
}

/** For each write: from its commit to the last read of something older, or 0. */
function staleTimes({ lastOld }: Outcome, { committed }: Outcome): number[] {
  return Object.entries(committed).flatMap(([key, versions]) =>
    Object.entries(versions).map(([version, at]) => {
      const older = Object.entries(lastOld[key] ?? {}).filter(([seen]) => Number(seen) < Number(version));
      return Math.max(0, ...older.map(([, last]) => last - at));
    }),
  );
}
