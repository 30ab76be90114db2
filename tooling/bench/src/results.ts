import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "@medley/scripts/lib/workspace";
import type { SizeName } from "@medley/seed/sizes";
import type { Exactness } from "./exact/measure-exact.ts";
import type { describeMachine } from "./machine.ts";
import type { Patience } from "./measure/patience.ts";
import type { Part } from "./options.ts";
import type { Phases } from "./phases/measure-phases.ts";
import type { LoadResult } from "./report/load-result.ts";
import type { Row } from "./rows/row.ts";
import type { World } from "./site/world.ts";

/** All that a run of the bench found. */
export interface BenchResult {
  size: SizeName;
  machine: Awaited<ReturnType<typeof describeMachine>>;
  content: World["counts"];
  /** Which parts were measured, where not all were. */
  parts?: readonly Part[];
  /** What the machine's host took, where it is a virtual one. */
  host?: ReturnType<Patience["told"]>;
  rows: Row[];
  exactness?: Exactness;
  phases?: Phases["phases"];
  finding?: Phases["finding"];
}

export const resultsFolder = path.join(root, "bench/results");
const fileOf = (size: string) => path.join(resultsFolder, `bench-${size}.json`);

/** The result kept last for a size, if there is one. */
export function readKept(size: string): BenchResult | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(size), "utf8")) as BenchResult;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

export function keepResult(result: BenchResult): string {
  return keepAs(fileOf(result.size), result);
}

/** Keeps what a profile of the load found, in place of what it found before. */
export function keepLoad(result: LoadResult): string {
  return keepAs(path.join(resultsFolder, `load-${result.profile}.json`), result);
}

function keepAs(file: string, result: unknown): string {
  mkdirSync(resultsFolder, { recursive: true });
  writeResult(file, result);
  return file;
}

export function writeResult(file: string, result: unknown): void {
  const short = (_key: string, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(5)) : value);
  writeFileSync(file, `${JSON.stringify(result, short, 2)}\n`);
}
