import { int, sql, statement } from "../../statement.ts";

/** Counts which words are in use, for what is half typed or misspelt; answers how many changed. For jobs only. */
export const countWords = statement({
  name: "search.countWords",
  columns: { changed: int },
  examples: [{}],
  sql: (_: Record<string, never>) => sql`select search_count_words() as "changed"`,
});
