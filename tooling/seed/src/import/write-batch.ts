import type { Hash } from "node:crypto";
import type { ImportLine } from "@medley/api/schema/import";
import pg from "pg";
import { applyBatch } from "./apply-batch.ts";
import { type Checkpoint, keepCheckpoint } from "./checkpoint.ts";
import { addCounts, type Numbered, type Refusal } from "./tally.ts";

/** A line that was read: what it says, or why it can't be taken; with the digest of the file up to it. */
export type Read = { number: number; end: number; digest: Hash } & ({ line: ImportLine } | { reason: string });

export interface Writing {
  source: string;
  checkpoint: Checkpoint;
  now: Date;
  as: string | null;
  refused: (refusal: Refusal) => void;
}

/** Two that meet at the same rows, or at the same new name: trying again settles it. */
const passing = ["40P01", "40001", "23505", "55P03"];
const mostTries = 4;

/** Writes lines and how far that brings the file, in one transaction. Answers the new checkpoint. */
export async function writeBatch(client: pg.Client, batch: readonly Read[], writing: Writing): Promise<Checkpoint> {
  const last = batch.at(-1);
  if (!last) return writing.checkpoint;
  for (let tries = 1; ; tries += 1) {
    try {
      return await write(client, batch, last, writing);
    } catch (error) {
      await client.query("rollback");
      if (!(error instanceof pg.DatabaseError)) throw error;
      if (passing.includes(error.code ?? "") && tries < mostTries) continue;
      // Classes 22 and 23: a value that the database doesn't take. Halving finds the line.
      if (!/^2[23]/.test(error.code ?? "")) throw error;
      return batch.length === 1 ? refuse(client, last, error, writing) : halve(client, batch, writing);
    }
  }
}

async function write(client: pg.Client, batch: readonly Read[], last: Read, writing: Writing): Promise<Checkpoint> {
  const { source, checkpoint: before } = writing;
  await client.query("begin");
  const good = batch.filter((read): read is Read & Numbered => "line" in read);
  const { counts, refusals } = await applyBatch(client, good, writing);
  const bad = batch.flatMap((read) => ("reason" in read ? [{ line: read.number, reason: read.reason }] : []));
  const unread = { added: {}, present: 0, refused: bad.length };
  const all = addCounts(addCounts(before.counts, counts), unread);
  const checkpoint = { position: last.end, line: last.number, counts: all };
  await keepCheckpoint(client, source, { checkpoint, digest: last.digest.copy().digest() });
  await client.query("commit");
  for (const refusal of [...refusals, ...bad].sort((one, other) => one.line - other.line)) writing.refused(refusal);
  return checkpoint;
}

async function halve(client: pg.Client, batch: readonly Read[], writing: Writing): Promise<Checkpoint> {
  const middle = batch.length >> 1;
  const checkpoint = await writeBatch(client, batch.slice(0, middle), writing);
  return writeBatch(client, batch.slice(middle), { ...writing, checkpoint });
}

function refuse(client: pg.Client, { number, end, digest }: Read, error: Error, writing: Writing): Promise<Checkpoint> {
  return writeBatch(client, [{ number, end, digest, reason: `The database says: ${error.message}` }], writing);
}
