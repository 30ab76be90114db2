import { int, sql, statement } from "../../statement.ts";
import { askedFor, type PostSearch, searchExample } from "./asked.ts";
import { likeNames, type NameSearch, nameExample } from "./names.ts";

/**
 * How many posts, members, tags and games a search finds, each counted no further than `most`.
 * Relies on search_entries_words_idx, users_names_idx, tags_names_idx, games_names_idx.
 */
export const countHits = statement({
  name: "search.countHits",
  columns: { posts: int, people: int, tags: int, games: int },
  examples: [{ posts: searchExample, names: nameExample, most: 10 }],
  sql: ({ posts, names, most }: { posts: PostSearch; names: NameSearch; most: number }) => sql`
    with ${askedFor(posts)}
    select (
        select coalesce(max(search_count(a.matching && a.scope, a.safe, ${posts.since}::timestamptz, ${posts.until}::timestamptz,
          ${posts.minScore}::int, ${most}::int)), 0) from asked a where a.matching is not null
      ) as "posts",
      (select count(*)::int from ${likeNames("people", names, most)} n) as "people",
      (select count(*)::int from ${likeNames("tags", names, most)} n) as "tags",
      (select count(*)::int from ${likeNames("games", names, most)} n) as "games"`,
});
