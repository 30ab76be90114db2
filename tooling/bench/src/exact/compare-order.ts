import type { Executor } from "@medley/db";
import { rankHot } from "@medley/db/sql/feed/rank-hot";
import { rankWhole } from "@medley/db/sql/feed/rank-whole";
import type { ListingFilter } from "@medley/db/sql/feed/scope";

/** Positions of a list that were compared, and those that held another post. */
export interface Compared {
  positions: number;
  wrong: number;
}

const depths = [50, 1_000] as const;

/** The first 50 and 1 000 of a feed at an instant against the full computation, in one snapshot of the database. */
export async function compareOrder(tx: Executor, filter: ListingFilter, now: Date): Promise<Compared> {
  const truth = await tx.one(rankWhole({ sort: "hot", filter, now, since: null, limit: 1_000 }));
  const all = { positions: 0, wrong: 0 };
  for (const limit of depths) {
    const { ids } = await tx.one(rankHot({ filter, now, limit }));
    const { positions, wrong } = compareLists(ids, truth.ids.slice(0, limit));
    all.positions += positions;
    all.wrong += wrong;
  }
  return all;
}

/** Position by position; a list that is shorter or longer is wrong where the other has something. */
export function compareLists(list: readonly string[], truth: readonly string[]): Compared {
  const positions = Math.max(list.length, truth.length);
  let wrong = 0;
  for (let at = 0; at < positions; at += 1) if (list[at] !== truth[at]) wrong += 1;
  return { positions, wrong };
}
