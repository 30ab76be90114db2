import { constant, type Sql, sql, uuids } from "../../statement.ts";
import { cardsOf, toldCards } from "../post/card-columns.ts";

/** What every ranking may be asked for beside its order. */
export interface RankedParams {
  /** The most ids. Of few values: it is a part of the statement's text. */
  limit: number;
  /** Ids that were given out before: left out, whatever their rank is now. */
  known?: readonly string[];
  /** How many of the first ids bring their cards along; none by default. */
  cards?: number;
  /** Of how many posts a scope is small enough to be ranked whole; what is fastest unless told. */
  small?: number;
}

/** What every ranking answers: ids in order, and the cards of the first of them in none. */
export const rankedColumns = { ids: uuids, cards: toldCards };

/**
 * The end of a ranking's statement: the best of `candidates` (a select of post_id, published_at and value), highest
 * first; ties go to the newest, then to the higher id.
 */
export function rankedFrom(candidates: Sql, { limit, known = [], cards = 0 }: RankedParams): Sql {
  return sql`ranked as materialized (
        select b.post_id, row_number() over (order by b.value desc, b.published_at desc, b.post_id desc) as place
        from (
          select post_id, published_at, value from (${candidates}) c
          order by value desc, published_at desc, post_id desc limit ${constant(limit)}
        ) b
        where not exists (select from unnest(${known}::uuid[]) k(id) where k.id = b.post_id)
      )
      select coalesce((select array_agg(post_id order by place) from ranked), '{}') as "ids",
        ${cardsOf(sql`select post_id as id from ranked where place <= ${cards}::int`)} as "cards"`;
}
