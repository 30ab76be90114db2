import { commentDrift } from "@medley/db/sql/jobs/comment-drift";
import { listingDrift } from "@medley/db/sql/jobs/listing-drift";
import type { Job } from "./job.ts";

/** More than this need no listing: something is broken, and one look at the first of them tells what. */
const mostReported = 1_000;

/** Proves that the counters of posts and comments equal their rows. It reports and changes nothing: drift is a bug to find. */
export const counterReconcile: Job = {
  name: "counter-reconcile",
  schedule: { cron: "40 3 * * *" },
  async run({ db, log }) {
    const posts = await db.many(listingDrift({ limit: mostReported }));
    const comments = await db.many(commentDrift({ limit: mostReported }));
    if (posts.length + comments.length > 0) {
      const first = { posts: posts.slice(0, 5), comments: comments.slice(0, 5) };
      log.error({ posts: posts.length, comments: comments.length, first }, "counters differ from their rows");
    }
    return { drifted: posts.length + comments.length, posts: posts.length, comments: comments.length };
  },
};
