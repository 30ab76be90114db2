import type { Row } from "./row.ts";

const verdict = (pass: boolean | null) => (pass === null ? "" : pass ? "pass" : "FALLS SHORT");

/** A figure as people read it: three digits that count. */
export function figure(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

const heads = ["operation", "p50 ms", "p95 ms", "p99 ms", "req/s", "SQL", "ratio", "to", "target", ""];

function cells(row: Row): string[] {
  return [
    row.name,
    ...[row.p50, row.p95, row.p99].map(figure),
    row.perSecond === undefined ? "" : figure(row.perSecond),
    row.statements === null ? "" : String(row.statements),
    row.ratio === null ? "" : figure(row.ratio),
    row.reference ?? "",
    row.target ?? "",
    verdict(row.pass),
  ];
}

/** The rows as a table for a terminal. */
export function tableOf(rows: readonly Row[]): string {
  return align([heads, ...rows.map(cells)], [1, 2, 3, 4, 5, 6]);
}

/** Lines of equal columns, two spaces apart; numbers stand to the right. */
export function align(lines: readonly (readonly string[])[], right: readonly number[]): string {
  const width = (column: number) => Math.max(...lines.map((line) => line[column]?.length ?? 0));
  const widths = (lines[0] ?? []).map((_, column) => width(column));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          right.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
