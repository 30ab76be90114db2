import type { BenchResult } from "../results.ts";
import type { Row } from "./row.ts";

/** How cold times of a large site grew against those kept for a medium one; nothing for other sizes. */
export function growthRows(rows: readonly Row[], size: string, medium: Pick<BenchResult, "rows"> | undefined): Row[] {
  if (size !== "large" || !medium) return [];
  const before = new Map(medium.rows.map((row) => [row.name, row]));
  return rows.flatMap((row) => {
    const old = before.get(row.name);
    if (!row.name.endsWith(", cold") || row.name.startsWith("HTTP") || !old) return [];
    const ratio = row.p50 / old.p50;
    const { p50, p95, p99 } = row;
    const measured = { p50, p95, p99, statements: null, size, reference: "medium, kept", ratio };
    return [{ ...measured, name: `growth: ${row.name}`, target: "ratio <2", pass: ratio < 2 }];
  });
}
