import { raw, type Sql, sql } from "../../statement.ts";

export type NameKind = "people" | "tags" | "games" | "broadcasters";

export interface NameSearch {
  /** Folded as search_fold does. */
  typed: string;
  /** Whether what only NSFW posts have may be told. */
  nsfw: boolean;
}

/** With fewer than these beginning so, such as are spelt alike come after them. */
const few = 5;
const mostAlike = 20;
const mostSwapped = 7;

/** Of each kind: its rows, what puts the more popular first, and which may be told. */
const sources: Record<NameKind, { rows: string; weight: string; shown: (nsfw: boolean) => Sql }> = {
  people: {
    rows: "users n",
    weight: "n.karma",
    shown: () => sql`true`,
  },
  tags: {
    rows: "tags n",
    weight: "n.post_count",
    shown: (nsfw) => sql`exists (
      select from (select pt.post_id from post_tags pt where pt.listed and pt.tag_id = n.id order by pt.published_at desc limit 200) p
      join listings l using (post_id) where ${nsfw}::boolean or not l.nsfw)`,
  },
  games: {
    rows: "games n",
    weight: "n.post_count",
    shown: (nsfw) => sql`exists (
      select from (select l.nsfw from listings l where l.listed and l.game_id = n.id order by l.published_at desc limit 200) l
      where ${nsfw}::boolean or not l.nsfw)`,
  },
  broadcasters: {
    rows: "broadcasters n",
    weight: "0",
    shown: (nsfw) => sql`exists (
      select from (select l.nsfw from listings l where l.listed and l.broadcaster_id = n.id order by l.published_at desc limit 200) l
      where ${nsfw}::boolean or not l.nsfw)`,
  },
};

const called = raw("n.folded_name");
const pattern = (text: string) => text.replace(/[\\%_]/g, "\\$&");
const wordsThatBegin = (text: string) => [`${pattern(text)}%`, `% ${pattern(text)}%`];

/** A short text with each two neighbouring letters the other way round, which trigrams don't forgive there. */
function swapped(text: string): string[] {
  const letters = [...text];
  if (letters.length > mostSwapped) return [];
  return letters.slice(1).map((letter, at) => {
    return [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join("");
  });
}

/**
 * Things whose name, or a word of it, begins with what was typed; where these are few, also such as are spelt alike.
 * Rows of (id, likeness, weight), not in order. Tags, games and broadcasters are told only when a listed post has them.
 */
export function likeNames(kind: NameKind, { typed, nsfw }: NameSearch, limit: number): Sql {
  const { rows, weight, shown } = sources[kind];
  const [from, popularity] = [raw(rows), raw(weight)];
  // What is looked for is evaluated before the index is read, and with it how alike is alike enough.
  const asked = sql`(select ${typed}::text from set_config('pg_trgm.word_similarity_threshold', '0.45', true))`;
  return sql`(
    with beginning as materialized (
      select n.id, ${popularity} as weight,
        case when ${called} = ${typed}::text then 4 when starts_with(${called}, ${typed}::text || ' ') then 3
          when starts_with(${called}, ${typed}::text) then 2 else 1.5 end as likeness
      from ${from} where ${called} like any (${wordsThatBegin(typed)}::text[]) and ${shown(nsfw)}
      order by likeness desc, weight desc, n.id limit ${limit}::int
    ),
    alike as (
      select n.id, ${popularity} as weight, case when ${called} like any (${swapped(typed).flatMap(wordsThatBegin)}::text[]) then 1
          else greatest(similarity(${called}, ${typed}::text), word_similarity(${typed}::text, ${called})) end as likeness
      from ${from}
      where (select count(*) from beginning) < ${few}::int and ${shown(nsfw)}
        and (${called} %> ${asked} or ${called} % ${typed}::text
          or ${called} like any (${swapped(typed).flatMap(wordsThatBegin)}::text[]))
      order by likeness desc, weight desc, n.id limit least(${limit}::int, ${mostAlike}::int)
    )
    select id, max(likeness) as likeness, max(weight) as weight
    from (select * from beginning union all select * from alike) b group by id
  )`;
}

export const nameExample: NameSearch = { typed: "a%", nsfw: false };
