import { sql, statement, uuid } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** Puts a post among a member's favourites; a second time changes nothing. Relies on favorites_pkey. */
export const addFavorite = statement({
  name: "favorite.addFavorite",
  columns: { postId: uuid },
  examples: [{ userId: nobody, postId: nobody, now: new Date(0) }],
  sql: (p: { userId: string; postId: string; now: Date }) => sql`
    insert into favorites (user_id, post_id, created_at)
    values (${p.userId}::uuid, ${p.postId}::uuid, ${p.now}::timestamptz)
    on conflict do nothing returning post_id as "postId"`,
});
