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
  // Nothing is known of rows that were only just written, and plans for empty tables are bad ones for full ones.
  await client.query("analyze users, posts, clips, submissions, post_votes, favorites");
  await client.query("analyze seed_posts, seed_comments, seed_comment_votes");
  for (const statement of [...settleComments, ...settleListings]) await client.query(statement);
  for (const query of [recountTags({}), recountGames({})]) await client.query(query.text, query.values);
  log("Adding up karma, notifications and the log");
  await client.query("analyze comments, comment_votes, listings");
  for (const statement of settleKarma) await client.query(statement);
  await client.query(settleNotices, [now]);
  await client.query(settleLog);
}
