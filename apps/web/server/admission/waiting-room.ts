import { createLine, type Line, type Waiting } from "./line.ts";
import { createPace } from "./pace.ts";

/** A write is somebody's deed, which is lost when it is refused; a read is asked again. */
export type Kind = "read" | "write";

/** `line_full`: as many wait as ever may. `overload`: more comes than can be done. */
export type RefusalReason = "line_full" | "overload";

/** Who waits, in a line for each kind, and for how long they may. Times are in milliseconds. */
export interface WaitingRoom {
  /** Why somebody who came now would be sent away; null when they wouldn't. */
  refusal(kind: Kind, units: number): RefusalReason | null;
  add(kind: Kind, one: Waiting): void;
  drop(kind: Kind, one: Waiting): void;
  /** Sends away who has waited too long. */
  sweep(): void;
  /** Takes out who comes next, if there is room for them. */
  takeNext(hasRoom: (units: number) => boolean): Waiting | undefined;
  /** Ends a stretch of time, which tells how fast the line moves. */
  endStretch(): void;
  units(): Record<Kind, number>;
}

interface WaitingRoomOptions {
  /** How long reads may wait while more comes than can be done. */
  waitMs: number;
  now(): number;
}

/** Reads that have waited for so long without a break are no burst: more comes than can be done. */
export const burstMs = 1_000;
/** Writes wait longer than reads, but nobody waits for ever. */
const writeWaitMs = 10_000;
/** Most units that wait of each kind, whatever happens. */
const lineMost = 512;
/** So many writes go before a read that waits. */
const writesInARow = 3;

/**
 * How long reads may wait is controlled delay: a burst waits for a second if it must, but in a line that nobody has come
 * through without a wait for so long, nobody waits for more than a moment.
 */
export function createWaitingRoom({ waitMs, now }: WaitingRoomOptions): WaitingRoom {
  const lines: Record<Kind, Line> = { read: createLine(), write: createLine() };
  const { read, write } = lines;
  const pace = createPace(now());
  let writesSince = 0;

  const isOverloaded = () => now() - (read.busySince ?? now()) >= burstMs;

  function nextLine(): Line {
    if (!write.first) return read;
    return read.first && writesSince >= writesInARow ? read : write;
  }

  return {
    refusal(kind, units) {
      const line = lines[kind];
      if (line.units + units > lineMost) return "line_full";
      if (kind === "write" || !line.first || !isOverloaded()) return null;
      const wait = pace.timeFor(line.units) ?? now() - line.first.since;
      return wait >= waitMs ? "overload" : null;
    },
    add: (kind, one) => lines[kind].add(one),
    drop: (kind, one) => lines[kind].drop(one),
    sweep() {
      const patience = { write: writeWaitMs, read: isOverloaded() ? 2 * waitMs : Number.POSITIVE_INFINITY };
      for (const kind of ["write", "read"] as const) {
        const line = lines[kind];
        for (let { first } = line; first && now() - first.since > patience[kind]; { first } = line) {
          line.drop(first);
          first.refuse();
        }
      }
    },
    takeNext(hasRoom) {
      const line = nextLine();
      const { first } = line;
      if (!first || !hasRoom(first.units)) return undefined;
      line.take(first);
      writesSince = line === write ? writesSince + 1 : 0;
      if (line === read) pace.moved(first.units);
      return first;
    },
    endStretch: () => pace.endStretch(now(), read.first !== undefined),
    units: () => ({ read: read.units, write: write.units }),
  };
}
