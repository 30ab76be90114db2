import { lockUsage } from "@medley/db/sql/media/lock-usage";
import { recountUsage } from "@medley/db/sql/media/recount-usage";
import { usageDrift } from "@medley/db/sql/media/usage-drift";
import type { Job } from "./job.ts";

const mostAtOnce = 1_000;

/** Proves that what is kept of members' usage equals their files, and puts right what doesn't: that is a bug to find. */
export const mediaRecount: Job = {
  name: "media-recount",
  schedule: { cron: "10 4 * * *" },
  async run({ db, log }) {
    const drifted = await db.many(usageDrift({ limit: mostAtOnce }));
    for (const { userId } of drifted) {
      await db.transaction(async (tx) => {
        await tx.one(lockUsage({ userId }));
        await tx.many(recountUsage({ userId }));
      });
    }
    if (drifted.length > 0) {
      log.error({ drifted: drifted.length, first: drifted.slice(0, 5) }, "usage differed from the files");
    }
    return { drifted: drifted.length };
  },
};
