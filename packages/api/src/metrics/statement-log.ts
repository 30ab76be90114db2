import type { SentStatement } from "@medley/db";

/** What one statement cost this process since it started. */
export interface StatementTally {
  /** The file it stands in, such as `feed.rankHot`; null for Prisma's own. */
  name: string | null;
  text: string;
  calls: number;
  totalMs: number;
  maxMs: number;
  /** How often it took longer than `slowMs`, and when last, in milliseconds since 1970. */
  slow: number;
  lastSlowAt: number | null;
}

/** From here on a statement counts as slow. */
const slowMs = 100;
const mostKept = 300;
const longestText = 4_000;

/** Adds up what statements cost, without their parameters. Bounded: of too many, the cheapest is given up. */
export function createStatementLog(now: () => number) {
  const tallies = new Map<string, StatementTally>();

  function open(key: string, { name, text }: SentStatement): StatementTally {
    if (tallies.size >= mostKept) tallies.delete(cheapest(tallies));
    const plainName = name?.replace(/\/\d+$/, "") ?? null;
    const tally = { text: text.slice(0, longestText), calls: 0, totalMs: 0, maxMs: 0, slow: 0 };
    const fresh = { ...tally, name: plainName, lastSlowAt: null };
    tallies.set(key, fresh);
    return fresh;
  }

  return {
    add(sent: SentStatement, milliseconds: number): void {
      // Prisma writes a list of ids as so many parameters: one statement, whatever their number.
      const key = sent.name ?? sent.text.replaceAll(/\(\$\d+(?:,\$\d+)*\)/g, "($)");
      const tally = tallies.get(key) ?? open(key, sent);
      tally.calls += 1;
      tally.totalMs += milliseconds;
      tally.maxMs = Math.max(tally.maxMs, milliseconds);
      if (milliseconds < slowMs) return;
      tally.slow += 1;
      tally.lastSlowAt = now();
    },
    /** The costliest first. */
    costliest(limit: number): StatementTally[] {
      return [...tallies.values()].sort((a, b) => b.totalMs - a.totalMs).slice(0, limit);
    },
    /** Those that were slow, the slowest first. */
    slowest(limit: number): StatementTally[] {
      const slow = [...tallies.values()].filter((one) => one.slow > 0);
      return slow.sort((a, b) => b.maxMs - a.maxMs).slice(0, limit);
    },
  };
}

function cheapest(tallies: ReadonlyMap<string, StatementTally>): string {
  let found: [key: string, totalMs: number] = ["", Number.POSITIVE_INFINITY];
  for (const [key, { totalMs }] of tallies) if (totalMs < found[1]) found = [key, totalMs];
  return found[0];
}
