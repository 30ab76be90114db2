import { sql, statement, text } from "../../statement.ts";
import { mostPerFile, type Stretch, toldMember, within } from "./told.ts";

/** A stretch of members. Relies on users_pkey, listings_new_author_idx, member_deletions_pkey. */
export const listMembers = statement({
  name: "sitemap.listMembers",
  columns: { username: text },
  examples: [{ from: null, to: null }] satisfies Stretch[],
  sql: (p: Stretch) => sql`
    select u.username as "username" from users u
    where ${within(sql`u.id`, p)} and ${toldMember}
    order by u.id limit ${mostPerFile}::int`,
});
