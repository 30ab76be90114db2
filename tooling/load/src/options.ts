import { type SizeName, sizeNames } from "@medley/seed/sizes";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { type ProfileName, profileNames } from "./profiles.ts";

export interface LoadOptions {
  profile: ProfileName;
  size: SizeName;
  /** How long altogether; each profile has a length of its own. */
  minutes?: number;
  /** A server that runs already; without, one is started on content of the bench's. */
  url?: URL;
  /** A file of `seed --tokens-file`; only for a server that runs already. */
  tokens?: string;
  metricsToken?: string;
  redis: boolean;
  json?: string;
  keep: boolean;
}

/** Reads the command line; the exit code instead when there is nothing to run (help, or words nobody understands). */
export function readOptions(args: readonly string[]): LoadOptions | number {
  const program = new Command("npm run load --")
    .description("Puts a server on this machine under load as people would, and says whether it held.")
    .addOption(new Option("--profile <profile>", "who comes").choices(profileNames).default("mixed"))
    .option("--minutes <n>", "how long altogether (browse has a form of 2 minutes: --minutes 2)", positive)
    .option("--url <url>", "a server on this machine that runs already, with MEDLEY_LIMITS=none", loopbackUrl)
    .option("--tokens <file>", "tokens of its members, as `npm run medley -- seed --tokens-file` writes them")
    .option("--metrics-token <token>", "its METRICS_TOKEN, if it has one")
    .addOption(
      new Option("--size <size>", "content of the server that is started").choices(sizeNames).default("medium"),
    )
    .option("--redis", "give that server a Redis", false)
    .option("--json <file>", "write the result there too")
    .option("--keep", "keep the result in bench/results", false)
    .showHelpAfterError()
    .exitOverride();
  try {
    return program.parse(args, { from: "user" }).opts<LoadOptions>();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 24 * 60)) throw new InvalidArgumentError("A number of minutes, such as 2.");
  return value;
}

/** Other people's servers are not ours to load. */
function loopbackUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "http:" || !["127.0.0.1", "localhost", "[::1]"].includes(url.hostname) || !url.port) {
    throw new InvalidArgumentError("A server on this machine, such as http://127.0.0.1:3000.");
  }
  return url;
}
