import type { Percentiles } from "../measure/percentiles.ts";

/** One line of the table, and of the raw result. Times in milliseconds. */
export interface Row extends Percentiles {
  name: string;
  size: string;
  /** The most that one time took; null where nobody counted. */
  statements: number | null;
  /** What `ratio` compares with: measured in the same run. */
  reference: string | null;
  ratio: number | null;
  target: string | null;
  /** Null where nothing is asked of it. */
  pass: boolean | null;
  /** Answers a second; only on rows about throughput, whose ratio is of this and not of p50. */
  perSecond?: number;
}

/** A row without its verdict. */
export type Measured = Omit<Row, "size" | "target" | "pass">;

/** What is asked of a row; what is left out is not asked. */
export interface Target {
  p95Ms?: number;
  statements?: number;
  ratioAtMost?: number;
  ratioAtLeast?: number;
}

/** The row with its target in words, and whether it meets it. */
export function judge(measured: Measured, target: Target, size: string): Row {
  const { p95, statements, ratio } = measured;
  const { p95Ms, statements: most, ratioAtMost, ratioAtLeast } = target;
  const asked: [string, boolean][] = [];
  if (p95Ms !== undefined) asked.push([`p95 <${p95Ms} ms`, p95 < p95Ms]);
  if (most !== undefined && statements !== null) asked.push([`≤${most} SQL`, statements <= most]);
  if (ratioAtMost !== undefined) asked.push([`ratio ≤${ratioAtMost}`, ratio !== null && ratio <= ratioAtMost]);
  if (ratioAtLeast !== undefined) asked.push([`ratio ≥${ratioAtLeast}`, ratio !== null && ratio >= ratioAtLeast]);
  const words = asked.map(([text]) => text).join(", ");
  return { ...measured, size, target: words || null, pass: asked.length > 0 ? asked.every(([, met]) => met) : null };
}

const nothing = { p50: Number.NaN, p95: Number.NaN, p99: Number.NaN, statements: null, reference: null, ratio: null };

/** A row that says what went wrong in place of figures. */
export function failedRow(name: string, words: string, size: string): Row {
  return { name: `${name}: ${words}`, ...nothing, size, target: "to work", pass: false };
}

/**
 * What a measurement found; one that fails falls short, unless nothing is asked of it (`pass` null), and the others go
 * on. Throws only when asked to stop.
 */
export async function orFailedRow(
  { name, size, signal }: { name: string; size: string; signal: AbortSignal },
  measure: () => Promise<Row[]>,
  pass: false | null = false,
): Promise<Row[]> {
  try {
    return await measure();
  } catch (error) {
    signal.throwIfAborted();
    const words = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return [{ ...failedRow(name, words, size), pass, ...(pass === null && { target: null }) }];
  }
}
