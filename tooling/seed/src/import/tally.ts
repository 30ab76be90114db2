import type { ImportLine } from "@medley/api/schema/import";

export type LineType = ImportLine["type"];

/** Lines by what became of them. */
export interface Counts {
  added: Partial<Record<LineType, number>>;
  /** What was there before, or twice in the file. */
  present: number;
  refused: number;
}

export interface Refusal {
  line: number;
  reason: string;
}

/** A line that was read, with its number. */
export interface Numbered<Line extends ImportLine = ImportLine> {
  number: number;
  line: Line;
}

/** Counts what becomes of a batch's lines. */
export interface Tally {
  readonly counts: Counts;
  readonly refusals: readonly Refusal[];
  added(type: LineType, count?: number): void;
  present(): void;
  refuse(number: number, reason: string): void;
}

export const noCounts: Counts = { added: {}, present: 0, refused: 0 };

export function createTally(): Tally {
  const counts: Counts = { added: {}, present: 0, refused: 0 };
  const refusals: Refusal[] = [];
  return {
    counts,
    refusals,
    added(type, count = 1) {
      if (count > 0) counts.added[type] = (counts.added[type] ?? 0) + count;
    },
    present() {
      counts.present += 1;
    },
    refuse(number, reason) {
      counts.refused += 1;
      refusals.push({ line: number, reason });
    },
  };
}

export function addCounts(one: Counts, other: Counts): Counts {
  const added = { ...one.added };
  for (const [type, count] of Object.entries(other.added)) {
    added[type as LineType] = (added[type as LineType] ?? 0) + count;
  }
  return { added, present: one.present + other.present, refused: one.refused + other.refused };
}
