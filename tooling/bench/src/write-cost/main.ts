import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { migrate } from "@medley/db/migrate";
import { note, say, step } from "@medley/scripts/lib/say";
import { root } from "@medley/scripts/lib/workspace";
import { describeMachine } from "@medley/scripts/machine";
import { startPostgres } from "@medley/services";
import pg from "pg";
import { type Design, designs } from "./designs.ts";
import { type Figures, measureWorkload, writers } from "./measure.ts";
import { fillSite } from "./site.ts";
import { workloads } from "./workloads.ts";

const resultFile = path.join(root, "bench/results/write-cost.json");
const secondsEach = 3;
interface Result {
  design: string;
  figures: Figures[];
}

/**
 * Measures what a vote, a favourite and a comment cost by each design of their counters, on a server of its own with
 * the settings Medley ships, and keeps the figures. Answers 1 when a counter drifted or two writers deadlocked.
 */
export async function keepWriteCost(signal: AbortSignal): Promise<number> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "medley-write-cost-"));
  // PostgreSQL may run as another user, who has to get in.
  chmodSync(dataDir, 0o755);
  const server = await startPostgres({ dataDir, log: note });
  try {
    await step("Filling a site to write on", () => prepare(server.url));
    const results: Result[] = [];
    for (const design of designs) {
      signal.throwIfAborted();
      const result = await step(design.name, () => measureDesign(server.url, design, signal));
      for (const figures of result.figures) note(inWords(figures));
      results.push(result);
    }
    const machine = describeMachine();
    mkdirSync(path.dirname(resultFile), { recursive: true });
    writeFileSync(resultFile, `${JSON.stringify({ writers, secondsEach, machine, results }, null, 2)}\n`);
    say(`Kept in ${path.relative(root, resultFile)}`);
    const all = results.flatMap(({ figures }) => figures);
    return all.every(({ drift, deadlocks }) => drift === 0 && deadlocks === 0) ? 0 : 1;
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const site = "write_cost_site";

async function prepare(serverUrl: string): Promise<void> {
  await withClient(serverUrl, async (client) => {
    // The log of a whole run has to be there still when it is read.
    await client.query("alter system set wal_keep_size = '8GB'");
    await client.query("select pg_reload_conf()");
    await client.query(`create database ${site}`);
  });
  const url = addressOf(serverUrl, site);
  await migrate(url);
  await withClient(url, fillSite);
}

async function measureDesign(serverUrl: string, design: Design, signal: AbortSignal): Promise<Result> {
  await withClient(serverUrl, (client) => client.query(`create database design template ${site} strategy file_copy`));
  const url = addressOf(serverUrl, "design");
  try {
    await withClient(url, async (client) => {
      for (const statement of design.change) await client.query(statement);
    });
    const figures: Figures[] = [];
    for (const workload of workloads.filter(({ ofComments }) => ofComments || !design.ofComments)) {
      signal.throwIfAborted();
      figures.push(await measureWorkload(url, { workload, counters: design.counters, seconds: secondsEach }));
    }
    return { design: design.name, figures };
  } finally {
    await withClient(serverUrl, (client) => client.query("drop database design with (force)"));
  }
}

function inWords({ workload, perSecond, walBytes, wholePageBytes, indexEntries, hotPercent, drift }: Figures): string {
  const hot = Object.entries(hotPercent).flatMap(([of, share]) => (share === null ? [] : [`${of} ${share} %`]));
  return `${workload}: ${perSecond}/s, ${walBytes} B of log (+${wholePageBytes} B of pages), ${indexEntries} index entries, HOT ${hot.join(", ")}, drift ${drift}`;
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function addressOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
