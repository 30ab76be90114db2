import type { Hash } from "node:crypto";
import type pg from "pg";
import { digestOf, type Start } from "./read-lines.ts";
import type { Counts } from "./tally.ts";

/** How far an import is: kept by the transaction that writes what came before it. */
export interface Checkpoint extends Start {
  counts: Counts;
}

type Row = { position: string; line: string; counts: Counts; digest: Buffer };

/** Where an import of this file stopped, if the file still begins with what was read then. */
export async function findCheckpoint(
  client: pg.Client,
  source: string,
): Promise<{ checkpoint: Checkpoint; digest: Hash } | null> {
  const { rows } = await client.query<Row>("select position, line, counts, digest from imports where source = $1", [
    source,
  ]);
  const [row] = rows;
  if (!row) return null;
  const digest = await digestOf(source, Number(row.position));
  if (!digest.copy().digest().equals(row.digest)) return null;
  return { checkpoint: { position: Number(row.position), line: Number(row.line), counts: row.counts }, digest };
}

export async function keepCheckpoint(
  client: pg.Client,
  source: string,
  { checkpoint, digest }: { checkpoint: Checkpoint; digest: Hash },
): Promise<void> {
  const { position, line, counts } = checkpoint;
  await client.query(
    `insert into imports (source, position, line, counts, digest, updated_at) values ($1, $2, $3, $4, $5, now())
    on conflict (source) do update set position = excluded.position, line = excluded.line, counts = excluded.counts,
      digest = excluded.digest, updated_at = excluded.updated_at`,
    [source, position, line, JSON.stringify(counts), digest.copy().digest()],
  );
}

export async function dropCheckpoint(client: pg.Client, source: string): Promise<void> {
  await client.query("delete from imports where source = $1", [source]);
}
