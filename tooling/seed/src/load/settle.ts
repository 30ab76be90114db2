import { recountGames } from "@medley/db/sql/jobs/recount-games";
import { recountTags } from "@medley/db/sql/jobs/recount-tags";
import type pg from "pg";
import { settleComments, settleListings } from "./settle/counters.ts";
import { settleKarma } from "./settle/karma.ts";
import { settleLog } from "./settle/log.ts";
import { settleNotices } from "./settle/notices.ts";

/** Derives everything that follows from what was written: counters, copies, karma, notifications, audit. */
export async function settle(
  client: pg.Client,
  { now, log }: { now: Date; log: (line: string) => void },
): Promise<void> {
  log("Counting votes, comments and favourites");
  for (const statement of [...settleComments, ...settleListings]) await client.query(statement);
  for (const query of [recountTags({}), recountGames({})]) await client.query(query.text, query.values);
  log("Adding up karma, notifications and the log");
  for (const statement of settleKarma) await client.query(statement);
  await client.query(settleNotices, [now]);
  await client.query(settleLog);
}
