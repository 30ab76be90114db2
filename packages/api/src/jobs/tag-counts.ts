import { recountGames } from "@medley/db/sql/jobs/recount-games";
import { recountTags } from "@medley/db/sql/jobs/recount-tags";
import { forgetPopularGames } from "../game/cached.ts";
import { forgetPopularTags } from "../tag/cached.ts";
import type { Job } from "./job.ts";

/** Brings up to date how many listed posts each tag and game has. */
export const tagCounts: Job = {
  name: "tag-counts",
  schedule: { everyMinutes: 60 },
  async run({ db, cache }) {
    const tags = await db.one(recountTags({}));
    const games = await db.one(recountGames({}));
    if (cache && tags.changed > 0) await forgetPopularTags(cache);
    if (cache && games.changed > 0) await forgetPopularGames(cache);
    return { tags: tags.changed, games: games.changed };
  },
};
