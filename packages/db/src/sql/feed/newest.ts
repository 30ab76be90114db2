import { json, sql, statement } from "../../statement.ts";
import { cardsOf, toldCards } from "../post/card-columns.ts";
import { isoDate } from "../post/card-json.ts";
import { everything, type ListingFilter, scopeOf } from "./scope.ts";

export interface NewestParams {
  filter: ListingFilter;
  /** The last post of the page before, or null for the first page. */
  after: { publishedAt: Date; id: string } | null;
  limit: number;
  /** How many of the first posts bring their cards along; none by default. */
  cards?: number;
}

/** A post's place among the newest: when it was published, as an ISO date. */
export interface NewestPlace {
  id: string;
  publishedAt: string;
}

/**
 * A scope's posts, newest first, by keyset.
 * Relies on listings_new_idx, listings_new_kind_idx, listings_new_game_idx, listings_new_broadcaster_idx,
 * listings_new_author_idx, listings_new_language_idx, post_tags_new_idx.
 */
export const newest = statement({
  name: "feed.newest",
  columns: { places: json<NewestPlace[]>(), cards: toldCards },
  examples: [
    { filter: everything, after: null, limit: 10, cards: 5 },
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
      with page as materialized (
        select s.*, row_number() over (order by s.published_at desc, s.post_id desc) as place from (
          select w.post_id, w.published_at from ${scope.from} where ${scope.where} ${after}
          order by w.published_at desc, w.post_id desc limit ${p.limit}::int
        ) s
      )
      select coalesce((
          select json_agg(json_build_object('id', post_id, 'publishedAt', ${isoDate(sql`published_at`)}) order by place)
          from page), '[]') as "places",
        ${cardsOf(sql`select post_id as id from page where place <= ${p.cards ?? 0}::int`)} as "cards"`;
  },
});
