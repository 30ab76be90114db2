import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import path from "node:path";
import { readImportLine } from "@medley/api/schema/import";
import { recountGames } from "@medley/db/sql/jobs/recount-games";
import { recountTags } from "@medley/db/sql/jobs/recount-tags";
import pg from "pg";
import { dropCheckpoint, findCheckpoint } from "./checkpoint.ts";
import { type RawLine, readLines } from "./read-lines.ts";
import { openSearchIndexer, type SearchIndexer } from "./search-indexer.ts";
import { settleUsage } from "./settle-usage.ts";
import { type Counts, noCounts, type Refusal } from "./tally.ts";
import { type Progress, type Read, writeBatch } from "./write-batch.ts";

/** Enough for COPY to pay, few enough that others' writes wait a moment only. */
const usualBatch = 4_000;

export interface ImportOptions {
  databaseUrl: string;
  file: string;
  /** The member who did what names nobody. */
  as?: string | undefined;
  now?: Date | undefined;
  /** Lines written at a time. */
  batchSize?: number;
  signal?: AbortSignal;
  /** Told of each line that is not taken. */
  refused: (refusal: Refusal) => void;
  /** Told how many of the file's bytes are through. */
  progress?: (done: number, total: number) => void;
}

export interface Imported extends Counts {
  lines: number;
  /** The line after which an earlier run was stopped; 0 for a file read from its beginning. */
  resumedAfter: number;
}

/**
 * Writes a file of JSON lines to the site, batch by batch; what is there already stays as it is. Stopped, it goes on
 * where it was when it is called again with the same file. Throws when the file or the member it is for isn't there.
 */
export async function importFile(options: ImportOptions): Promise<Imported> {
  const source = path.resolve(options.file);
  const { size } = await stat(source);
  const client = new pg.Client({ connectionString: options.databaseUrl, application_name: "medley import" });
  // A connection that is lost is told by the next statement.
  client.on("error", () => {});
  await client.connect();
  const indexer = await openSearchIndexer(options.databaseUrl);
  try {
    if (options.as !== undefined) await requireMember(client, options.as);
    const found = await findCheckpoint(client, source);
    const start = found ?? { checkpoint: { position: 0, line: 0, counts: noCounts }, digest: createHash("sha256") };
    const end = await writeLines(client, { ...options, source, size, indexer }, start);
    await indexer.finish();
    for (const query of [recountTags({}), recountGames({})]) await client.query(query.text, query.values);
    await settleUsage(client);
    await dropCheckpoint(client, source);
    await client.query("analyze");
    const { counts, line } = end.checkpoint;
    return { ...counts, lines: line, resumedAfter: start.checkpoint.line };
  } finally {
    await Promise.all([client.end(), indexer.close()]);
  }
}

async function requireMember(client: pg.Client, username: string): Promise<void> {
  const { rows } = await client.query("select from users where lower(username) = lower($1)", [username]);
  if (rows.length === 0) throw new Error(`There is no member called ${username}.`);
}

type Whole = ImportOptions & { source: string; size: number; indexer: SearchIndexer };

async function writeLines(client: pg.Client, options: Whole, start: Progress): Promise<Progress> {
  const {
    source,
    size,
    indexer,
    signal,
    progress,
    refused,
    now = new Date(),
    as = null,
    batchSize = usualBatch,
  } = options;
  const writing = { source, now, as, refused, posted: indexer.add };
  let reached = start;
  async function flush(batch: readonly Read[]): Promise<void> {
    signal?.throwIfAborted();
    reached = await writeBatch(client, batch, reached, writing);
    await indexer.keepUp();
    progress?.(reached.checkpoint.position, size);
  }
  // While the database writes one batch the next is read.
  let flushing: Promise<void> = Promise.resolve();
  let batch: Read[] = [];
  for await (const raw of readLines(source, start.checkpoint)) {
    batch.push(read(raw));
    if (batch.length < batchSize) continue;
    await flushing;
    flushing = flush(batch);
    // What it throws is thrown where it is waited for.
    flushing.catch(() => {});
    batch = [];
  }
  await flushing;
  if (batch.length > 0) await flush(batch);
  progress?.(size, size);
  return reached;
}

function read({ number, text, bytes }: RawLine): Read {
  if (text === null) return { number, bytes, reason: "Is too long." };
  try {
    return { number, bytes, ...readImportLine(JSON.parse(text)) };
  } catch (error) {
    if (error instanceof SyntaxError) return { number, bytes, reason: "Is not JSON." };
    throw error;
  }
}
