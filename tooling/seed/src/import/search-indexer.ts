import pg from "pg";

/** Batches that may wait before the import waits for them. */
const mostWaiting = 3;
const portion = 5_000;

/** Indexes new posts for search beside the import, on a connection of its own: it is half of all the work. */
export interface SearchIndexer {
  add(ids: readonly string[]): void;
  /** Settles once few enough wait; throws what indexing threw. */
  keepUp(): Promise<void>;
  /** Indexes what waits, then what an earlier run that was killed had not come to. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

export async function openSearchIndexer(databaseUrl: string): Promise<SearchIndexer> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "medley import, search" });
  // A connection that is lost is told by the next statement.
  client.on("error", () => {});
  await client.connect();
  const waiting: Promise<unknown>[] = [];

  function add(ids: readonly string[]): void {
    if (ids.length === 0) return;
    const work = client.query("select search_index($1::uuid[])", [ids]);
    // It is looked at when it is waited for, which may be later than it fails.
    work.catch(() => {});
    waiting.push(work);
  }

  async function keepUp(): Promise<void> {
    while (waiting.length > mostWaiting) await waiting.shift();
  }

  async function finish(): Promise<void> {
    while (waiting.length > 0) await waiting.shift();
    for (;;) {
      const { rows } = await client.query<{ ids: string[] | null }>(
        `select array_agg(post_id) as ids from (
          select post_id from listings l
          where l.listed and not exists (select from search_entries e where e.post_id = l.post_id) limit ${portion}
        ) missing`,
      );
      const ids = rows[0]?.ids ?? [];
      if (ids.length === 0) return;
      await client.query("select search_index($1::uuid[])", [ids]);
    }
  }

  return { add, keepUp, finish, close: () => client.end() };
}
