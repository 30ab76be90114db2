import { finishDeletion } from "@medley/db/sql/deletion/finish-deletion";
import { openDeletions } from "@medley/db/sql/deletion/open-deletions";
import { eraseMember } from "../account/erase-member.ts";
import { before, deletionSettlesMs } from "../account/rules.ts";
import type { Job, JobCounts } from "./job.ts";

/** Erases what deleted members left, going on where a run, or the command line, was cut off. */
export const memberDeletions: Job = {
  name: "member-deletions",
  schedule: { everyMinutes: 5 },
  async run({ db, clock, log, cache }) {
    const counts: JobCounts = { members: 0, erased: 0 };
    for (const { requestedAt, ...deletion } of await db.many(openDeletions({}))) {
      const settled = requestedAt < before(clock.now(), deletionSettlesMs);
      const erased = await eraseMember({ db, ...(cache && { cache }) }, deletion);
      const rows = Object.values(erased).reduce((sum, count) => sum + count, 0);
      if (rows > 0) log.info({ ...deletion, erased }, "erased what a deleted member left");
      counts.erased = (counts.erased ?? 0) + rows;
      if (!settled) continue;
      await db.many(finishDeletion({ userId: deletion.userId, now: clock.now() }));
      counts.members = (counts.members ?? 0) + 1;
    }
    return counts;
  },
};
