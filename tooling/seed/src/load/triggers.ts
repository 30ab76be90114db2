import type pg from "pg";

/** Tables whose triggers count or look row by row; while bulk is written they are off and the counting is done at once. */
const counted = [
  "users",
  "posts",
  "clips",
  "images",
  "post_tags",
  "listings",
  "karma_events",
  "post_votes",
  "favorites",
  "comments",
  "comment_votes",
];

/** Whoever fills a site tells its members as well; an import tells nobody. */
export const countedAndTold: readonly string[] = [...counted, "notifications"];

/** Switches them until the transaction ends; nobody else writes meanwhile. Foreign keys and checks stay on. */
export async function switchTriggers(
  client: pg.Client,
  to: "enable" | "disable",
  tables: readonly string[] = counted,
): Promise<void> {
  for (const table of tables) await client.query(`alter table ${table} ${to} trigger user`);
}
