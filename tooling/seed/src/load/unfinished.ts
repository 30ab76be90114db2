import type pg from "pg";
import { type TakenOff, takeOff } from "./rebuild.ts";
import { dropStages } from "./stages.ts";
import { countedAndTold, switchTriggers } from "./triggers.ts";

/** Everything that is written, besides what goes with it. */
const written = [
  ...["users", "profiles", "credentials", "games", "broadcasters", "tags", "posts", "clips", "images", "submissions"],
  ...["listings", "post_tags", "post_votes", "favorites", "comments", "comment_texts", "comment_votes"],
  ...["karma_events", "notifications", "albums", "album_items", "media_usage"],
  ...["search_entries", "search_words"],
];

/** Only one at a time: what another leaves unfinished isn't looked at while that other is alive. */
export async function waitForOthers(client: pg.Client): Promise<void> {
  await client.query("select pg_advisory_lock(hashtext('medley seed'))");
}

/** Notes in the database that content is being made in several transactions, and what has to be put back. */
export async function noteUnfinished(client: pg.Client, { keys, indexes, foreignKeys }: TakenOff): Promise<void> {
  await client.query("create table seed_unfinished (at integer generated always as identity, make text not null)");
  const makes = [...keys, ...indexes, ...foreignKeys].map(({ make }) => make);
  await client.query("insert into seed_unfinished (make) select make from unnest($1::text[]) make", [makes]);
}

/** Ends what `noteUnfinished` began, when all is there. */
export async function noteFinished(client: pg.Client): Promise<void> {
  await client.query("drop table seed_unfinished");
}

/** Whether content was begun and not finished. */
async function isUnfinished(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("select to_regclass('seed_unfinished') is not null as found");
  return rows[0]?.found === true;
}

/** Leaves the database as empty as it was before content that was stopped, or whose maker was killed, if there is any. */
export async function clearUnfinished(client: pg.Client): Promise<void> {
  if (!(await isUnfinished(client))) return;
  await client.query("begin");
  // The log is only ever added to; what is in it of members that never were goes with them.
  await client.query("alter table audit_events disable trigger user");
  await client.query("delete from audit_events where actor_id in (select id from users)");
  await client.query(
    "select setval(pg_get_serial_sequence('audit_events', 'id'), coalesce(max(id), 0) + 1, false) from audit_events",
  );
  await client.query("alter table audit_events enable trigger user");
  await client.query(`truncate ${written.join(", ")} restart identity cascade`);
  await client.query("delete from search_eras where starts_at > '-infinity'");
  // Some of it is back already: all of it is made anew, which takes no time where there are no rows.
  await takeOff(client);
  const { rows } = await client.query<{ make: string }>("select make from seed_unfinished order by at");
  for (const { make } of rows) await client.query(make);
  await switchTriggers(client, "enable", countedAndTold);
  await client.query(dropStages);
  await noteFinished(client);
  await client.query("commit");
}
