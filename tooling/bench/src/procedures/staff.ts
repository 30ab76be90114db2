import type { Procedures } from "./procedure.ts";

/** What moderators decide, and what those who run the site look at. */
export const staff: Procedures = {
  "submission.decide": {
    by: "moderator",
    input: async (site, n) => ({ decision: "approve", ids: [await site.pending(n), await site.pending(n + 1)] }),
  },
  "post.restore": {
    by: "moderator",
    input: async (site, n) => ({ id: await site.removed(n) }),
  },
  "performance.figures": { by: "admin", input: () => ({ minutes: 30 }) },
  "performance.jobs": { by: "admin" },
  "performance.database": { by: "admin" },
  "switch.list": { by: "admin" },
  "switch.set": { by: "admin", input: (_, n) => ({ name: "stale", on: n % 2 === 0 }) },
};
