import type pg from "pg";
import { takeOff } from "../rebuild.ts";

/** Posts indexed at a time: few enough for a wish to stop to be heard. */
const batchSize = 5_000;

type Connections = readonly [pg.Client, ...pg.Client[]];

/** Entries for search of every listed post, era by era as the product lays them, and the words in use. */
export async function settleSearch(client: pg.Client, stopped: () => void): Promise<void> {
  await indexPosts([client], stopped);
  await countWords(client);
}

/**
 * The same for much, outside of a transaction: the connections share the work, and the index is made when all entries
 * are there, which takes a third of the time that putting them into it one by one does. It is made also after a failure.
 */
export async function settleMuchSearch(connections: Connections, stopped: () => void): Promise<void> {
  const [first] = connections;
  const putBack = await takeOff(first, ["search_entries"]);
  try {
    await indexPosts(connections, stopped);
  } finally {
    for (const statement of putBack) await first.query(statement);
  }
  await countWords(first);
}

async function indexPosts(connections: Connections, stopped: () => void): Promise<void> {
  const [first] = connections;
  await first.query("select search_lay_eras()");
  const { rows: left } = await first.query<{ ids: string[] }>(
    `select array_agg(post_id order by published_at) as ids from (
      select post_id, published_at, row_number() over (order by published_at, post_id) / ${batchSize} as batch
      from listings where listed
    ) l group by batch order by batch desc`,
  );
  async function work(connection: pg.Client): Promise<void> {
    for (let next = left.pop(); next; next = left.pop()) {
      stopped();
      await connection.query("select search_index($1)", [next.ids]);
    }
  }
  await Promise.all(connections.map(work));
}

async function countWords(client: pg.Client): Promise<void> {
  await client.query("analyze search_entries");
  await client.query("select search_count_words()");
}
