import type { Hash } from "node:crypto";
import type { ImportLine } from "@medley/api/schema/import";
import pg from "pg";
import { applyBatch } from "./apply-batch.ts";
import { type Checkpoint, keepCheckpoint } from "./checkpoint.ts";
import { addCounts, type Numbered, type Refusal } from "./tally.ts";

/** A line that was read: what it says, or why it can't be taken. */
export type Read = { number: number; bytes: Buffer } & ({ line: ImportLine } | { reason: string });

/** How far a file is, with the digest of what was read of it. */
export interface Progress {
  checkpoint: Checkpoint;
  digest: Hash;
}

export interface Writing {
  source: string;
  now: Date;
  as: string | null;
  refused: (refusal: Refusal) => void;
  /** Told which posts are new: they wait to be indexed for search. */
  posted: (ids: readonly string[]) => void;
}

/** Two that meet at the same rows, or at the same new name: trying again settles it. */
const passing = ["40P01", "40001", "23505", "55P03"];
const mostTries = 4;

/** Writes lines and how far that brings the file, in one transaction. Answers how far it is. */
export async function writeBatch(
  client: pg.Client,
  batch: readonly Read[],
  before: Progress,
  writing: Writing,
): Promise<Progress> {
  const last = batch.at(-1);
  if (!last) return before;
  for (let tries = 1; ; tries += 1) {
    try {
      return await write(client, batch, before, writing);
    } catch (error) {
      await client.query("rollback");
      if (!(error instanceof pg.DatabaseError)) throw error;
      if (passing.includes(error.code ?? "") && tries < mostTries) continue;
      // Classes 22 and 23: a value that the database doesn't take. Halving finds the line.
      if (!/^2[23]/.test(error.code ?? "")) throw error;
      if (batch.length > 1) return halve(client, batch, before, writing);
      const { number, bytes } = last;
      return write(client, [{ number, bytes, reason: `The database says: ${error.message}` }], before, writing);
    }
  }
}

async function write(
  client: pg.Client,
  batch: readonly Read[],
  before: Progress,
  { source, now, as, refused, posted }: Writing,
): Promise<Progress> {
  await client.query("begin");
  const good = batch.filter((read): read is Read & Numbered => "line" in read);
  const { tally, posts } = await applyBatch(client, good, { now, as });
  const bad = batch.flatMap((read) => ("reason" in read ? [{ line: read.number, reason: read.reason }] : []));
  const unread = { added: {}, present: 0, refused: bad.length };
  const counts = addCounts(addCounts(before.checkpoint.counts, tally.counts), unread);
  const digest = before.digest.copy();
  let { position, line } = before.checkpoint;
  for (const { number, bytes } of batch) {
    digest.update(bytes);
    position += bytes.length;
    line = number;
  }
  const after = { checkpoint: { position, line, counts }, digest };
  await keepCheckpoint(client, source, after);
  await client.query("commit");
  posted(posts);
  for (const refusal of [...tally.refusals, ...bad].sort((one, other) => one.line - other.line)) refused(refusal);
  return after;
}

async function halve(client: pg.Client, batch: readonly Read[], before: Progress, writing: Writing): Promise<Progress> {
  const middle = batch.length >> 1;
  const half = await writeBatch(client, batch.slice(0, middle), before, writing);
  return writeBatch(client, batch.slice(middle), half, writing);
}
