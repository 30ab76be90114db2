import { indexRenamed } from "@medley/db/sql/search/index-renamed";
import { openEra } from "@medley/db/sql/search/open-era";
import type { Job } from "./job.ts";

/** Posts of one transaction: votes on them wait as long as it takes. */
const batch = 200;
/** Posts of one era, as the migration that made them lays them. */
const eraSize = 4_096;

/** Indexes posts anew whose tag, game or channel was renamed, in small transactions, and begins a new era when one is full. */
export const searchIndex: Job = {
  name: "search-index",
  schedule: { everyMinutes: 1 },
  async run({ db, clock }) {
    let posts = 0;
    for (;;) {
      const { posts: more } = await db.one(indexRenamed({ limit: batch }));
      if (more === 0) break;
      posts += more;
    }
    const { opened } = await db.one(openEra({ now: clock.now(), size: eraSize }));
    return { posts, opened };
  },
};
