import { recountGames } from "@medley/db/sql/jobs/recount-games";
import { recountTags } from "@medley/db/sql/jobs/recount-tags";
import type pg from "pg";
import { settleComments, settleListings, settleUsage } from "./settle/counters.ts";
import { settleKarma } from "./settle/karma.ts";
import { settleLog } from "./settle/log.ts";
import { settleNotices } from "./settle/notices.ts";
import type { Stopwatch } from "./stopwatch.ts";

type Settling = { now: Date; watch: Stopwatch; stopped: () => void };

/** Derives everything that follows from what was written: counters, copies, karma, notifications, audit. */
export async function settle(client: pg.Client, { now, watch, stopped }: Settling): Promise<void> {
  async function all(statements: readonly { text: string; values?: unknown[] }[]) {
    for (const { text, values } of statements) {
      stopped();
      await client.query(text, values);
    }
  }
  const plain = (statements: readonly string[]) => statements.map((text) => ({ text }));
  // Nothing is known of rows that were only just written, and plans for empty tables are bad ones for full ones.
  await watch.time("Looking over what was written", () =>
    all(
      plain([
        "analyze users, posts, clips, images, submissions, post_votes, favorites",
        "analyze seed_posts, seed_comments, seed_comment_votes",
      ]),
    ),
  );
  await watch.time("Counting votes, comments and favourites", () =>
    all([...plain([...settleComments, ...settleListings, settleUsage]), recountTags({}), recountGames({})]),
  );
  await watch.time("Adding up karma", () => all(plain(["analyze comments, comment_votes, listings", ...settleKarma])));
  await watch.time("Writing notifications and the log", () =>
    all([{ text: settleNotices, values: [now] }, { text: settleLog }]),
  );
}
