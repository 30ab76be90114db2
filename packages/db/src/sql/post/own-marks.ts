import { bool, int, sql, statement, uuid } from "../../statement.ts";

/** A member's own vote and favourite on each of the posts that has one or the other. Relies on post_votes_pkey, favorites_pkey. */
export const ownMarks = statement({
  name: "post.ownMarks",
  columns: { id: uuid, vote: int, favorited: bool },
  examples: [{ userId: "00000000-0000-7000-8000-000000000000", ids: ["00000000-0000-7000-8000-000000000000"] }],
  sql: (p: { userId: string; ids: readonly string[] }) => sql`
    select i.id as "id", coalesce(v.value, 0)::int as "vote", f.post_id is not null as "favorited"
    from unnest(${p.ids}::uuid[]) i(id)
    left join post_votes v on v.user_id = ${p.userId}::uuid and v.post_id = i.id
    left join favorites f on f.user_id = ${p.userId}::uuid and f.post_id = i.id
    where v.post_id is not null or f.post_id is not null`,
});
