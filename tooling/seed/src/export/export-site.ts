import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { exportStatements } from "./lines.ts";

/** Rows fetched at a time. */
const portion = 2_000;

export interface ExportOptions {
  databaseUrl: string;
  /** Made new, for its owner alone: votes and what is unlisted are in it. An older one is not written over. */
  file: string;
  /** Whose own things alone: their account, clips, comments, votes and favourites. */
  user?: string | undefined;
  signal?: AbortSignal;
  /** Told how many lines are written, of about how many. */
  progress?: (done: number, total: number) => void;
}

export interface Exported {
  lines: Record<string, number>;
}

/**
 * Writes the site, or one member's own things, as lines of JSON that `importFile` reads: one moment's state, whatever
 * is written meanwhile. Nothing by which anybody signs in is in it. Throws when the file or no such member exists.
 */
export async function exportSite({ databaseUrl, file, user, signal, progress }: ExportOptions): Promise<Exported> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "medley export" });
  await client.connect();
  const lines: Record<string, number> = {};
  try {
    await client.query("begin isolation level repeatable read read only");
    await client.query("set local timezone = 'UTC'");
    const memberId = user === undefined ? null : await findMember(client, user);
    const total = memberId === null ? await estimate(client) : 0;
    let done = 0;
    async function* text() {
      for (const { type, ofMembers, sql } of exportStatements) {
        if (memberId !== null && !ofMembers) continue;
        for await (const rows of portions(client, sql, ofMembers ? [memberId] : [])) {
          signal?.throwIfAborted();
          lines[type] = (lines[type] ?? 0) + rows.length;
          done += rows.length;
          if (total > 0) progress?.(Math.min(done, total), total);
          yield `${rows.join("\n")}\n`;
        }
      }
    }
    const output = createWriteStream(file, { flags: "wx", mode: 0o600 });
    try {
      await pipeline(Readable.from(text()), output);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") await rm(file, { force: true });
      throw error;
    }
    return { lines };
  } finally {
    await client.end();
  }
}

async function findMember(client: pg.Client, username: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>("select id from users where lower(username) = lower($1)", [
    username,
  ]);
  if (!rows[0]) throw new Error(`There is no member called ${username}.`);
  return rows[0].id;
}

async function estimate(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select sum(greatest(reltuples, 0))::float as n from pg_class where oid = any(array['games', 'broadcasters', 'tags', 'users',
      'posts', 'comments', 'post_votes', 'comment_votes', 'favorites']::regclass[])`,
  );
  return Math.round(rows[0]?.n ?? 0);
}

/** A statement's rows, each the text of its one column, so many at a time. */
async function* portions(client: pg.Client, sql: string, values: readonly unknown[]): AsyncGenerator<string[]> {
  await client.query(`declare exported no scroll cursor for select j.line::text from (${sql}) j (line)`, [...values]);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${portion} from exported`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await client.query("close exported");
}
