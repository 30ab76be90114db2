import { constant, join, type Sql, sql, uuids } from "../../statement.ts";
import { cardsOf, toldCards } from "../post/card-columns.ts";

/** What every ranking may be asked for beside its order. */
export interface RankedParams {
  /** The most ids. Of few values: it is a part of the statement's text. */
  limit: number;
  /** Ids that were given out before: left out, whatever their rank is now. */
  known?: readonly string[];
  /** How many of the first ids bring their cards along; none by default. */
  cards?: number;
  /**
   * How many of the first ids come in a row of their own, with the cards, which PostgreSQL sends before it computes the
   * row with all of them. Of few values.
   */
  head?: number | undefined;
  /** Of how many posts a scope is small enough to be ranked whole; what is fastest unless told. */
  small?: number;
}

/** What every ranking answers in its first row: ids in order, and the cards of the first of them in none. */
export const rankedColumns = { ids: uuids, cards: toldCards };

/** How a sort finds the best so many: the relations it needs, and a select of post_id, published_at and value. */
export interface Finding {
  relations: readonly Sql[];
  candidates: Sql;
}

/**
 * A ranking's statement: the best of the candidates, highest first; ties go to the newest, then to the higher id. With a
 * head it has two rows, of one database snapshot; the second has all ids again, unless the head has them already.
 */
export function rankedBy(p: RankedParams, find: (limit: number) => Finding): Sql {
  if (p.head === undefined) return oneRow(p, find(p.limit));
  const whole = oneRow({ ...p, cards: 0 }, find(p.limit));
  return sql`${oneRow({ ...p, limit: p.head }, find(p.head))}
      union all
      select * from (${whole}) w where (select count(*) from ranked) = ${constant(p.head)}`;
}

function oneRow({ limit, known = [], cards = 0 }: RankedParams, { relations, candidates }: Finding): Sql {
  const ranked = sql`ranked as materialized (
        select b.post_id, row_number() over (order by b.value desc, b.published_at desc, b.post_id desc) as place
        from (
          select post_id, published_at, value from (${candidates}) c
          order by value desc, published_at desc, post_id desc limit ${constant(limit)}
        ) b
        where not exists (select from unnest(${known}::uuid[]) k(id) where k.id = b.post_id)
      )`;
  const told =
    cards > 0 ? cardsOf(sql`select post_id as id from ranked where place <= ${cards}::int`) : sql`null::json`;
  return sql`
      with recursive ${join([...relations, ranked], ",\n      ")}
      select coalesce((select array_agg(post_id order by place) from ranked), '{}') as "ids", ${told} as "cards"`;
}
