import { type SizeName, sizeNames } from "@medley/seed/sizes";
import { Option } from "commander";
import { env } from "../../lib/env.mjs";
import { note, say, step } from "../../lib/say.mjs";
import type { AddCommand } from "../command.ts";
import { withDatabase } from "../with-database.ts";

type Options = { size: SizeName; seed: string };

export const addSeed: AddCommand = (program, signal) => {
  program
    .command("seed")
    .description("fill an empty database with life-like content, the same for the same seed")
    .addOption(new Option("--size <size>", "how much of it").choices(sizeNames).default("demo"))
    .option("--seed <words>", "makes other content than other words do", "medley")
    .action((options: Options) =>
      withDatabase(signal, (databaseUrl) => seedDatabase(databaseUrl, { ...options, signal })),
    );
};

async function seedDatabase(
  databaseUrl: string,
  { size, seed: words, signal }: Options & { signal: AbortSignal },
): Promise<void> {
  const { dataDir } = env;
  // Its image library needn't be loaded for the other commands.
  const { seed } = await import("@medley/seed");
  const made = await step(`Making ${size} content`, () =>
    seed({ databaseUrl, dataDir, size, seed: words, signal, log: note }),
  );
  say(
    `${made.posts} posts by ${made.members} members, ${made.votes} votes, ${made.comments} comments, ${made.posters} pictures`,
  );
  say("None of the members can sign in. Make an admin with: npm run medley -- create-admin");
}
