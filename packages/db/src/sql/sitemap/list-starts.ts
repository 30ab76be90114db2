import { type Sql, sql, statement, uuids } from "../../statement.ts";
import { toldAlbum, toldMember, toldPost } from "./told.ts";

/** Every `size`-th of some ids, beginning with the first. */
function starts(ids: Sql, size: number): Sql {
  return sql`(select coalesce(array_agg(id order by id), '{}')
      from (select id, row_number() over (order by id) - 1 as n from (${ids}) i) s where n % ${size}::int = 0)`;
}

/** Where stretches of `size` posts, members and albums begin. Reads all of them: for once in a while. */
export const listStarts = statement({
  name: "sitemap.listStarts",
  columns: { posts: uuids, members: uuids, albums: uuids },
  examples: [{ size: 100 }],
  sql: ({ size }: { size: number }) => sql`
    select ${starts(sql`select l.post_id as id from listings l where ${toldPost}`, size)} as "posts",
      ${starts(sql`select u.id from users u where ${toldMember}`, size)} as "members",
      ${starts(sql`select a.id from albums a where ${toldAlbum}`, size)} as "albums"`,
});
