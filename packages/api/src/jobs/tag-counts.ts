import { recountGames } from "@medley/db/sql/jobs/recount-games";
import { recountTags } from "@medley/db/sql/jobs/recount-tags";
import type { Job } from "./job.ts";

/** Brings up to date how many listed posts each tag and game has. */
export const tagCounts: Job = {
  name: "tag-counts",
  schedule: { everyMinutes: 60 },
  async run({ db }) {
    const tags = await db.one(recountTags({}));
    const games = await db.one(recountGames({}));
    return { tags: tags.changed, games: games.changed };
  },
};
