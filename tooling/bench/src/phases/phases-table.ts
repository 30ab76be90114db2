import { align, figure } from "../rows/table.ts";
import type { Phase, Phases } from "./measure-phases.ts";

const heads = [
  "phase",
  "p95 ms",
  "req/s",
  "SQL each",
  "hit rate",
  "CPU",
  "PostgreSQL ms each",
  "MB",
  "connections",
  "gain",
  "promised",
];

/** The phases as a table, each with its gain over the one before. */
export function phasesTable(phases: readonly Phase[]): string {
  const lines = phases.map((phase, n) => {
    const before = phases[n - 1];
    return [
      phase.name,
      figure(phase.p95),
      figure(phase.perSecond),
      figure(phase.statementsEach),
      phase.hitRate === null ? "–" : `${(phase.hitRate * 100).toFixed(1)} %`,
      `${(phase.cpuShare * 100).toFixed(0)} %`,
      figure(phase.databaseMsEach),
      phase.memoryMb.toFixed(0),
      String(phase.connections),
      before ? `×${figure(phase.perSecond / before.perSecond)}` : "",
      phase.promised,
    ];
  });
  return align([heads, ...lines], [1, 2, 3, 4, 5, 6, 7, 8, 9]);
}

/** What indexes do for finding the first rows of lists: the list, without, with, and how many times faster. */
export function findingLines({ without, with: found }: Phases["finding"]): string[][] {
  return Object.entries(without).map(([list, before]) => {
    const after = found[list];
    return [list, figure(before), figure(after), `×${figure(before / (after ?? Number.NaN))}`];
  });
}

export const findingHeads = ["first 50 of", "without, p50 ms", "with, p50 ms", "gain"];

/** The same for a terminal. */
export function findingTable(finding: Phases["finding"]): string {
  return align([findingHeads, ...findingLines(finding)], [1, 2, 3]);
}
