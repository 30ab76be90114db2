import { karmaDrift } from "@medley/db/sql/jobs/karma-drift";
import type { Job } from "./job.ts";

/** More than this need no listing: something is broken, and one look at the first of them tells what. */
const mostReported = 1_000;

/** Proves that every member's karma is 100 plus their ledger. It reports and changes nothing: drift is a bug to find. */
export const karmaReconcile: Job = {
  name: "karma-reconcile",
  schedule: { cron: "20 3 * * *" },
  async run({ db, log }) {
    const drifted = await db.many(karmaDrift({ limit: mostReported }));
    if (drifted.length > 0) {
      log.error({ drifted: drifted.length, first: drifted.slice(0, 5) }, "karma differs from its ledger");
    }
    return { drifted: drifted.length };
  },
};
