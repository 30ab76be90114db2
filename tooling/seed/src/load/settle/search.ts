import { inTurn, type Lanes, share, type Unit } from "../lanes.ts";

/** Posts indexed at a time: few enough for a wish to stop to be heard. */
const batchSize = 5_000;

/** Entries for search of every listed post, era by era as the product lays them; the connections share the work. */
export async function settleSearch(lanes: Lanes, stopped: () => void): Promise<void> {
  const [first] = lanes;
  await first.query("select search_lay_eras()");
  const { rows } = await first.query<{ ids: string[] }>(
    `select array_agg(post_id order by published_at) as ids from (
      select post_id, published_at, row_number() over (order by published_at, post_id) / ${batchSize} as batch
      from listings where listed
    ) l group by batch order by batch`,
  );
  await share(
    lanes,
    rows.map(({ ids }) => inTurn([{ text: "select search_index($1)", values: [ids] }], stopped)),
  );
  await first.query("analyze search_entries");
}

/** The words in use, which the entries tell. */
export const countWords: Unit = (client) => client.query("select search_count_words()");
