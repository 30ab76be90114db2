import { type SizeName, sizeNames } from "@medley/seed/sizes";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";

/** What a run is made of, each to be had alone. */
export const parts = ["in-process", "http", "exact", "phases"] as const;
export type Part = (typeof parts)[number];

export interface BenchOptions {
  size: SizeName;
  parts: readonly Part[];
  quick: boolean;
  /** Minutes. */
  patience: number;
  keep: boolean;
  report: boolean;
  json?: string;
  only?: string;
}

/** Reads the command line; the exit code instead when there is nothing to run (help, or words nobody understands). */
export function readOptions(args: readonly string[]): BenchOptions | number {
  const program = new Command("npm run bench --")
    .description("Measures Medley beside its limits and beside other ways to do the same, on content of its own.")
    .addOption(new Option("--size <size>", "how much content").choices(sizeNames).default("medium"))
    .addOption(
      new Option(
        "--parts <names>",
        "only these parts of it, with commas between; of a large site a whole run takes long",
      )
        .argParser(readParts)
        .default(parts, parts.join(",")),
    )
    .option("--only <name>", "only what has this in its name; also: exact, phases, http, t3")
    .option("--quick", "fewer samples, for a first look", false)
    .addOption(
      new Option("--patience <minutes>", "measure again, for so long in all, what the machine's host disturbed")
        .argParser(readMinutes)
        .default(0),
    )
    .option("--json <file>", "write the rows there too")
    .option("--keep", "keep the result in bench/results, where later runs are compared with it", false)
    .option("--report", "only write docs/performance.md anew from what is in bench/results", false)
    .showHelpAfterError()
    .exitOverride();
  try {
    return program.parse(args, { from: "user" }).opts<BenchOptions>();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}

function readMinutes(words: string): number {
  const minutes = Number(words);
  if (!(minutes >= 0)) throw new InvalidArgumentError("It is a number of minutes.");
  return minutes;
}

function readParts(words: string): Part[] {
  const named = words.split(",");
  const unknown = named.filter((name) => !parts.some((part) => part === name));
  if (unknown.length > 0) throw new InvalidArgumentError(`There are only ${parts.join(", ")}.`);
  return parts.filter((part) => named.includes(part));
}
