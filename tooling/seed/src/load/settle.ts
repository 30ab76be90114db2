import { recountGames } from "@medley/db/sql/jobs/recount-games";
import { recountTags } from "@medley/db/sql/jobs/recount-tags";
import { inTurn, type Lanes, share } from "./lanes.ts";
import { settleCommentRows, settleComments, settleListings, settleUsage } from "./settle/counters.ts";
import { settleKarma } from "./settle/karma.ts";
import { settleLog } from "./settle/log.ts";
import { settleNotices } from "./settle/notices.ts";
import type { Stopwatch } from "./stopwatch.ts";

type Settling = { now: Date; watch: Stopwatch; stopped: () => void };

type Statements = Parameters<typeof inTurn>[0];

/** Derives everything that follows from what was written: counters, copies, karma, notifications, audit. */
export async function settle(lanes: Lanes, { now, watch, stopped }: Settling): Promise<void> {
  const all = (...units: Statements[]) =>
    share(
      lanes,
      units.map((unit) => inTurn(unit, stopped)),
    );
  // Nothing is known of rows that were only just written, and plans for empty tables are bad ones for full ones.
  await watch.time("Looking over what was written", () =>
    all(
      ["analyze users, posts, clips, images, submissions, post_votes, favorites"],
      ["analyze seed_posts, seed_comments, seed_comment_votes"],
    ),
  );
  // What takes longest begins first; none of the units needs what another writes.
  await watch.time("Counting votes, comments and favourites", () =>
    all(
      [settleComments],
      [...settleListings, recountTags({}), recountGames({})],
      ...settleCommentRows.map((rows) => [rows]),
      [settleUsage],
    ),
  );
  await watch.time("Adding up karma, writing notifications and the log", () =>
    all(["analyze comments, comment_votes", ...settleKarma], [{ text: settleNotices, values: [now] }], [settleLog]),
  );
}
