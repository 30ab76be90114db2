import { sql, statement, uuid } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** Takes a post out of a member's favourites. Relies on favorites_pkey. */
export const takeFavorite = statement({
  name: "favorite.takeFavorite",
  columns: { postId: uuid },
  examples: [{ userId: nobody, postId: nobody }],
  sql: (p: { userId: string; postId: string }) => sql`
    delete from favorites where user_id = ${p.userId}::uuid and post_id = ${p.postId}::uuid returning post_id as "postId"`,
});
