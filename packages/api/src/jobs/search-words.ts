import { countWords } from "@medley/db/sql/search/count-words";
import type { Job } from "./job.ts";

/** Counts which words are in use, so that search can go on from half a word and mend a misspelt one. */
export const searchWords: Job = {
  name: "search-words",
  schedule: { everyMinutes: 60 },
  async run({ db }) {
    const { changed } = await db.one(countWords({}));
    return { changed };
  },
};
