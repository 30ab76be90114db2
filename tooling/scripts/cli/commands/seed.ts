import type { Seeded } from "@medley/seed";
import { type SizeName, sizeNames } from "@medley/seed/sizes";
import { type Command, Option } from "commander";
import { env } from "../../lib/env.mjs";
import { progressBar } from "../../lib/progress-bar.mjs";
import { note, say } from "../../lib/say.mjs";
import type { AddCommand } from "../command.ts";
import { keepResult } from "../keep-result.ts";
import { describeMachine } from "../machine.ts";
import { wholeNumber } from "../whole-number.ts";
import { withDatabase } from "../with-database.ts";

type Options = { size: SizeName; seed: string; tokens?: number; tokensFile?: string; result?: string };

export const addSeed: AddCommand = (program, signal) => {
  program
    .command("seed")
    .description("fill an empty database with life-like content, the same for the same seed")
    .addOption(new Option("--size <size>", "how much of it").choices(sizeNames).default("demo"))
    .option("--seed <words>", "makes other content than other words do", "medley")
    .option("--tokens <n>", "make API tokens for so many members, for load tests", wholeNumber)
    .option("--tokens-file <file>", "where the tokens go, readable by its owner alone")
    .option("--result <file>", "keep sizes and times as JSON")
    .action((options: Options, command: Command) => {
      if ((options.tokens === undefined) !== (options.tokensFile === undefined)) {
        command.error("error: --tokens and --tokens-file go together");
      }
      return withDatabase(signal, (databaseUrl) => seedDatabase(databaseUrl, options, signal));
    });
};

async function seedDatabase(databaseUrl: string, options: Options, signal: AbortSignal): Promise<void> {
  const { size, tokens, tokensFile, result } = options;
  // Its image library needn't be loaded for the other commands.
  const { giveTokens, keepTokens, seed } = await import("@medley/seed");
  say(`Making ${size} content`);
  const start = performance.now();
  const progress = progressBar("posts").show;
  const made = await seed({ databaseUrl, dataDir: env.dataDir, size, seed: options.seed, signal, log: note, progress });
  const seconds = Math.round(performance.now() - start) / 1000;
  note(`done in ${seconds.toFixed(1)} s`);
  if (tokens !== undefined && tokensFile !== undefined) {
    const given = await giveTokens(databaseUrl, tokens);
    keepTokens(tokensFile, given);
    say(`${given.length} API tokens that may write are in ${tokensFile}`);
  }
  if (result !== undefined) keepSizes(result, { size, seconds, made });
  const { posts, members, votes, comments, posters } = made;
  say(`${posts} posts by ${members} members, ${votes} votes, ${comments} comments, ${posters} pictures`);
  say("None of the members can sign in. Make an admin with: npm run medley -- create-admin");
}

function keepSizes(file: string, { size, seconds, made }: { size: SizeName; seconds: number; made: Seeded }): void {
  const bytes = made.tables.reduce((sum, table) => sum + table.bytes + table.indexBytes, 0);
  const { stages, tables } = made;
  keepResult(file, { command: "seed", size, seconds, bytes, stages, tables, machine: describeMachine() });
}
