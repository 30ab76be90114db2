import { type Sql, sql } from "../../statement.ts";
import type { ListingFilter } from "../feed/scope.ts";

/** Alternatives of terms that must all be there. */
export type AskedFor = readonly (readonly { words: string; not: boolean; phrase: boolean; prefix: boolean }[])[];

export interface PostSearch {
  asked: AskedFor;
  filter: ListingFilter;
  since: Date | null;
  until: Date | null;
  minScore: number | null;
}

export const searchExample: PostSearch = {
  asked: [[{ words: "fine", not: false, phrase: false, prefix: true }]],
  filter: { tags: ["a"], excludeTags: ["b"], nsfw: "hide", game: "a", broadcaster: "a", author: "a", kind: "clip" },
  since: new Date(0),
  until: null,
  minScore: 100,
};

/** `asked`: what is searched for (`matching`, `wide`, `exact`, `replaced`) and narrowed to (`scope`, `safe`). One row. */
export function askedFor({ asked, filter, minScore }: PostSearch): Sql {
  const narrowed = JSON.stringify({ ...filter, minScore });
  return sql`asked as materialized (
      select s.scope, s.safe, q.matching, q.wide, q.exact, q.replaced
      from (select search_scope(${narrowed}::jsonb) as scope, ${filter.nsfw === "hide"}::boolean as safe) s
      cross join lateral search_query(${JSON.stringify(asked)}::jsonb, s.scope, s.safe) q
    )`;
}
