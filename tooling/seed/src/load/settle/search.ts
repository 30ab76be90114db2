import type pg from "pg";

/** Posts indexed at a time: few enough for progress and for a wish to stop. */
const batchSize = 10_000;

/** Entries for search of every listed post, era by era as the product lays them, and the words in use. */
export async function settleSearch(client: pg.Client, stopped: () => void): Promise<void> {
  await client.query("select search_lay_eras()");
  const { rows: listed } = await client.query<{ ids: string[] }>(
    `select array_agg(post_id order by published_at) as ids from (
      select post_id, published_at, row_number() over (order by published_at, post_id) / ${batchSize} as batch
      from listings where listed
    ) l group by batch order by batch`,
  );
  for (const { ids } of listed) {
    stopped();
    await client.query("select search_index($1)", [ids]);
  }
  await client.query("analyze search_entries");
  await client.query("select search_count_words()");
}
