import type { Database } from "@medley/db";
import { rankWhole } from "@medley/db/sql/feed/rank-whole";
import { everything } from "@medley/db/sql/feed/scope";
import { median } from "../measure/percentiles.ts";
import { compareLists } from "./compare-order.ts";
import { voteBurst } from "./vote-writer.ts";

/** A materialised view of the hot order, as is often proposed: what it costs, and how right it is as it ages. */
export interface ViewFigures {
  refreshMs: number;
  refreshConcurrentlyMs: number;
  /** Share of the first 50 positions that hold the right post, so long after a refresh. */
  stale: { minutes: number; votes: number; right: number }[];
}

const ages = [1, 5, 15];
const votesPerMinute = 600;
const longMs = 20_000;

/** Makes the view, refreshes it, and compares it with the truth while it ages and votes arrive. It goes afterwards. */
export async function measureView(db: Database): Promise<ViewFigures> {
  const { pool } = db;
  await pool.query("drop materialized view if exists hot_view");
  await pool.query(`create materialized view hot_view as
    select post_id, published_at,
      score / power(greatest(extract(epoch from (now() - published_at))::float8 / 3600, 0) + 2, 1.5) as hot
    from listings where listed`);
  await pool.query("create unique index hot_view_key on hot_view (post_id)");
  await pool.query("create index hot_view_hot on hot_view (hot desc, published_at desc, post_id desc)");
  try {
    const refreshConcurrentlyMs = await timeOf(db, "refresh materialized view concurrently hot_view");
    const refreshMs = await timeOf(db, "refresh materialized view hot_view");
    return { refreshMs, refreshConcurrentlyMs, stale: await ageView(db) };
  } finally {
    await pool.query("drop materialized view hot_view");
  }
}

/** The median of three times; one that takes long is not measured again. */
async function timeOf({ pool }: Database, statement: string): Promise<number> {
  const times: number[] = [];
  const start = performance.now();
  do {
    const before = performance.now();
    await pool.query(statement);
    times.push(performance.now() - before);
  } while (times.length < 3 && performance.now() - start < longMs);
  return median(times);
}

async function ageView(db: Database): Promise<ViewFigures["stale"]> {
  const refreshed = Date.now();
  const stale: ViewFigures["stale"] = [];
  let votes = 0;
  for (const minutes of ages) {
    while (votes < minutes * votesPerMinute) votes += Math.max(1, await voteBurst(db, 1_000_000 + votes, 200));
    const { rows } = await db.pool.query<{ id: string }>(
      "select post_id as id from hot_view order by hot desc, published_at desc, post_id desc limit 50",
    );
    const now = new Date(refreshed + minutes * 60_000);
    const truth = await db.one(rankWhole({ sort: "hot", filter: everything, now, since: null, limit: 50 }));
    const view = rows.map(({ id }) => id);
    const { positions, wrong } = compareLists(view, truth.ids);
    stale.push({ minutes, votes, right: positions === 0 ? 1 : (positions - wrong) / positions });
  }
  return stale;
}
