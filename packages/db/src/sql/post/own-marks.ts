import { bool, int, sql, statement, uuid } from "../../statement.ts";

/**
 * A member's own vote and favourite on each of the posts that has one or the other. Looked up post by post: joined, a
 * planner that knows only the average member would read all the votes of one who cast thousands.
 * Relies on post_votes_pkey, favorites_pkey.
 */
export const ownMarks = statement({
  name: "post.ownMarks",
  columns: { id: uuid, vote: int, favorited: bool },
  examples: [{ userId: "00000000-0000-7000-8000-000000000000", ids: ["00000000-0000-7000-8000-000000000000"] }],
  sql: (p: { userId: string; ids: readonly string[] }) => sql`
    select m.id as "id", coalesce(m.vote, 0)::int as "vote", m.favorited is not null as "favorited"
    from (
      select i.id, (select v.value from post_votes v where v.user_id = ${p.userId}::uuid and v.post_id = i.id) as vote,
        (select true from favorites f where f.user_id = ${p.userId}::uuid and f.post_id = i.id) as favorited
      from unnest(${p.ids}::uuid[]) i(id) offset 0
    ) m
    where m.vote is not null or m.favorited is not null`,
});
