import pg from "pg";
import { countDrift } from "./site.ts";
import { procedureOf, type Workload } from "./workloads.ts";

export const writers = 16;

/** What one workload cost one design. Per write, unless it says otherwise. */
export interface Figures {
  workload: string;
  writes: number;
  perSecond: number;
  /** Bytes of write-ahead log without the whole pages written after a checkpoint, which are told apart. */
  walBytes: number;
  wholePageBytes: number;
  /** Entries written into indexes of any table. */
  indexEntries: number;
  /** Share of updates, in percent, that touched no index; null where nothing was updated. */
  hotPercent: Record<"counters" | "comments" | "users", number | null>;
  /** Counters that differ from their rows afterwards. */
  drift: number;
  deadlocks: number;
}

interface Counted {
  lsn: string;
  deadlocks: number;
  updates: Record<string, { all: number; hot: number }>;
}

/** Lets 16 writers do one thing for a while and reads from the server what it came to. */
export async function measureWorkload(
  url: string,
  { workload, counters, seconds }: { workload: Workload; counters: string; seconds: number },
): Promise<Figures> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(procedureOf(workload));
    await client.query("vacuum analyze");
    await client.query("checkpoint");
    const before = await readCounts(client);
    const writes = await write(url, seconds);
    const after = await readCounts(client);
    const wal = await readLog(client, before.lsn, after.lsn);
    const hot = (table: string) => hotPercent(before.updates[table], after.updates[table]);
    const each = (total: number, digits = 0) => Number((total / writes).toFixed(digits));
    return {
      workload: workload.name,
      writes,
      perSecond: Math.round(writes / seconds),
      walBytes: each(wal.bytes),
      wholePageBytes: each(wal.wholePages),
      indexEntries: each(wal.indexEntries, 2),
      hotPercent: { counters: hot(counters), comments: hot("comments"), users: hot("users") },
      drift: await countDrift(client, counters),
      deadlocks: after.deadlocks - before.deadlocks,
    };
  } finally {
    await client.end();
  }
}

async function write(url: string, seconds: number): Promise<number> {
  const clients = Array.from({ length: writers }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  // What is compared is the work a write makes, not how fast a disk says it is safe.
  for (const client of clients) await client.query("set synchronous_commit = off");
  const ends = new Date(Date.now() + seconds * 1000);
  const written = await Promise.all(
    clients.map(async (client) => {
      const { rows } = await client.query<{ written: string }>("call write_until($1, 0)", [ends]);
      // A session that ends tells the statistics what it did.
      await client.end();
      return Number(rows[0]?.written ?? 0);
    }),
  );
  return written.reduce((sum, count) => sum + count, 0);
}

async function readCounts(client: pg.Client): Promise<Counted> {
  await client.query("select pg_stat_force_next_flush(), pg_stat_clear_snapshot()");
  // Something to commit: with it all that was logged before is written out.
  await client.query("select pg_logical_emit_message(true, 'write-cost', '')");
  const { rows } = await client.query<{ relname: string; all: string; hot: string }>(
    'select relname, n_tup_upd as "all", n_tup_hot_upd as hot from pg_stat_user_tables',
  );
  const { rows: one } = await client.query<{ lsn: string; deadlocks: string }>(
    "select pg_current_wal_flush_lsn()::text as lsn, deadlocks from pg_stat_database where datname = current_database()",
  );
  const updates = rows.map(({ relname, all, hot }) => [relname, { all: Number(all), hot: Number(hot) }] as const);
  return { lsn: one[0]?.lsn ?? "", deadlocks: Number(one[0]?.deadlocks), updates: Object.fromEntries(updates) };
}

async function readLog(client: pg.Client, from: string, to: string) {
  const { rows } = await client.query<{ bytes: number; wholePages: number; indexEntries: number }>(
    `select sum(record_size)::float8 as bytes, sum(fpi_size)::float8 as "wholePages",
       sum(count) filter (where "resource_manager/record_type" ~ '^Btree/(INSERT|SPLIT)')::float8 as "indexEntries"
     from pg_get_wal_stats($1, $2, true)`,
    [from, to],
  );
  return rows[0] ?? { bytes: 0, wholePages: 0, indexEntries: 0 };
}

function hotPercent(before: Counted["updates"][string] | undefined, after: Counted["updates"][string] | undefined) {
  const all = (after?.all ?? 0) - (before?.all ?? 0);
  const hot = (after?.hot ?? 0) - (before?.hot ?? 0);
  return all === 0 ? null : Number(((100 * hot) / all).toFixed(1));
}
