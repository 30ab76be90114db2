import { sql, statement, timestamp, uuid } from "../../statement.ts";
import { everything, type ListingFilter, scopeOf } from "./scope.ts";

export interface NewestParams {
  filter: ListingFilter;
  /** The last post of the page before, or null for the first page. */
  after: { publishedAt: Date; id: string } | null;
  limit: number;
}

/**
 * A scope's posts, newest first, by keyset.
 * Relies on listings_new_idx, listings_new_kind_idx, listings_new_game_idx, listings_new_broadcaster_idx,
 * listings_new_author_idx, post_tags_new_idx.
 */
export const newest = statement({
  name: "feed.newest",
  columns: { id: uuid, publishedAt: timestamp },
  examples: [
    { filter: everything, after: null, limit: 10 },
    {
      filter: { ...everything, tags: ["a"], kind: "clip", author: "a", broadcaster: "b", language: "en" },
      after: { publishedAt: new Date(0), id: "00000000-0000-7000-8000-000000000000" },
      limit: 10,
    },
  ] satisfies NewestParams[],
  sql: (p: NewestParams) => {
    const scope = scopeOf(p.filter);
    const after = p.after
      ? sql`and (w.published_at, w.post_id) < (${p.after.publishedAt}::timestamptz, ${p.after.id}::uuid)`
      : sql``;
    return sql`
      select w.post_id as "id", w.published_at as "publishedAt"
      from ${scope.from} where ${scope.where} ${after}
      order by w.published_at desc, w.post_id desc limit ${p.limit}::int`;
  },
});
