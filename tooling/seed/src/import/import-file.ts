import { createHash, type Hash } from "node:crypto";
import { stat } from "node:fs/promises";
import path from "node:path";
import { readImportLine } from "@medley/api/schema/import";
import { recountGames } from "@medley/db/sql/jobs/recount-games";
import { recountTags } from "@medley/db/sql/jobs/recount-tags";
import pg from "pg";
import { type Checkpoint, dropCheckpoint, findCheckpoint } from "./checkpoint.ts";
import { type RawLine, readLines } from "./read-lines.ts";
import { type Counts, noCounts, type Refusal } from "./tally.ts";
import { type Read, writeBatch } from "./write-batch.ts";

/** Lines written at a time: enough for COPY to pay, few enough that others' writes wait a moment only. */
const batchSize = 4_000;

export interface ImportOptions {
  databaseUrl: string;
  file: string;
  /** The member who did what names nobody. */
  as?: string | undefined;
  now?: Date | undefined;
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
  await client.connect();
  try {
    if (options.as !== undefined) await requireMember(client, options.as);
    const found = await findCheckpoint(client, source);
    const start = found?.checkpoint ?? { position: 0, line: 0, counts: noCounts };
    const digest = found?.digest ?? createHash("sha256");
    const end = await writeLines(client, { ...options, source, size }, start, digest);
    for (const query of [recountTags({}), recountGames({})]) await client.query(query.text, query.values);
    await dropCheckpoint(client, source);
    await client.query("analyze");
    return { ...end.counts, lines: end.line, resumedAfter: start.line };
  } finally {
    await client.end();
  }
}

async function requireMember(client: pg.Client, username: string): Promise<void> {
  const { rows } = await client.query("select from users where lower(username) = lower($1)", [username]);
  if (rows.length === 0) throw new Error(`There is no member called ${username}.`);
}

type Whole = ImportOptions & { source: string; size: number };

async function writeLines(client: pg.Client, options: Whole, start: Checkpoint, digest: Hash): Promise<Checkpoint> {
  const { source, size, signal, progress, refused, now = new Date(), as = null } = options;
  let checkpoint = start;
  let batch: Read[] = [];
  async function flush(): Promise<void> {
    signal?.throwIfAborted();
    checkpoint = await writeBatch(client, batch, { source, checkpoint, now, as, refused });
    batch = [];
    progress?.(checkpoint.position, size);
  }
  for await (const raw of readLines(source, start, digest)) {
    batch.push(read(raw, digest));
    if (batch.length === batchSize) await flush();
  }
  if (batch.length > 0) await flush();
  progress?.(size, size);
  return checkpoint;
}

function read({ number, text, end }: RawLine, digest: Hash): Read {
  const place = { number, end, digest: digest.copy() };
  if (text === null) return { ...place, reason: "Is too long." };
  try {
    return { ...place, ...readImportLine(JSON.parse(text)) };
  } catch (error) {
    if (error instanceof SyntaxError) return { ...place, reason: "Is not JSON." };
    throw error;
  }
}
