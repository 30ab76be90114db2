import { counterReconcile } from "./counter-reconcile.ts";
import { expiredSessions } from "./expired-sessions.ts";
import type { Job } from "./job.ts";
import { karmaReconcile } from "./karma-reconcile.ts";
import { mediaRecount } from "./media-recount.ts";
import { mediaSweep } from "./media-sweep.ts";
import { mediaWaiting } from "./media-waiting.ts";
import { memberDeletions } from "./member-deletions.ts";
import { searchIndex } from "./search-index.ts";
import { searchWords } from "./search-words.ts";
import { tagCounts } from "./tag-counts.ts";

/** Every job there is. */
export const jobs: readonly Job[] = [
  tagCounts,
  karmaReconcile,
  counterReconcile,
  expiredSessions,
  memberDeletions,
  searchIndex,
  searchWords,
  mediaWaiting,
  mediaSweep,
  mediaRecount,
];
