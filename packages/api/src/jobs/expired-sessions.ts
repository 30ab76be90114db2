import { deleteExpiredSessions } from "@medley/db/sql/jobs/delete-expired-sessions";
import { deleteOldSignInFailures } from "@medley/db/sql/jobs/delete-old-sign-in-failures";
import type { Job } from "./job.ts";

/** A statement deletes at most this many rows, so that no transaction grows long. */
const batch = 5_000;

/** Wrong passwords count for at most an hour; a day later nobody asks for them any more. */
const failuresKeptMs = 24 * 60 * 60_000;

/** Deletes sessions that ended and counts of wrong passwords that no longer matter. */
export const expiredSessions: Job = {
  name: "expired-sessions",
  schedule: { everyMinutes: 60 },
  async run({ db, clock }) {
    const now = clock.now();
    const before = new Date(now.getTime() - failuresKeptMs);
    const sessions = await inBatches(() => db.one(deleteExpiredSessions({ now, limit: batch })));
    const failures = await inBatches(() => db.one(deleteOldSignInFailures({ before, now, limit: batch })));
    return { sessions, failures };
  },
};

async function inBatches(deleteSome: () => Promise<{ deleted: number }>): Promise<number> {
  let total = 0;
  for (;;) {
    const { deleted } = await deleteSome();
    total += deleted;
    if (deleted < batch) return total;
  }
}
