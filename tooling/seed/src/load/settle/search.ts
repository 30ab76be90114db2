import type pg from "pg";

/** Posts indexed at a time: few enough for a wish to stop to be heard. */
const batchSize = 5_000;

/**
 * Entries for search of every listed post, era by era as the product lays them, and the words in use. The connections
 * share the work: one is enough within a transaction, more are faster after it.
 */
export async function settleSearch(
  connections: readonly [pg.Client, ...pg.Client[]],
  stopped: () => void,
): Promise<void> {
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
  await first.query("analyze search_entries");
  await first.query("select search_count_words()");
}
