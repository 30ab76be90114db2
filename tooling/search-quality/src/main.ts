import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { migrate } from "@medley/db/migrate";
import { describeMachine } from "@medley/scripts/machine";
import { startTestPostgres } from "@medley/services";
import { env } from "./env.ts";
import { measureQuality } from "./measure-quality.ts";
import { withCorpus } from "./with-corpus.ts";

const file = path.join(import.meta.dirname, "../../../bench/results/search-quality.json");
const size = process.argv.includes("small") ? "small" : "medium";

/** Measures how good search is on a large corpus and keeps the result. */
const server = env.databaseUrl ? null : await startTestPostgres();
try {
  const databaseUrl = env.databaseUrl ?? server?.url ?? "";
  if (server) await migrate(databaseUrl);
  const quality = await withCorpus({ databaseUrl, size, filled: server === null }, measureQuality);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ machine: describeMachine(), size, ...quality }, null, 2)}\n`);
  const { ndcgAt10, queries, recallAt10, names } = quality;
  process.stdout.write(
    `nDCG@10 ${ndcgAt10} of ${queries} queries, recall@10 ${recallAt10} of ${names} misspelt names\n`,
  );
} finally {
  await server?.stop();
}
