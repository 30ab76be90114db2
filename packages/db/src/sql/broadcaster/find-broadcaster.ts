import { nullable, sql, statement, text } from "../../statement.ts";

/**
 * One broadcaster by login; one that only hidden posts show isn't told.
 * Relies on broadcasters_login_key, listings_new_broadcaster_idx.
 */
export const findBroadcaster = statement({
  name: "broadcaster.findBroadcaster",
  columns: { login: text, name: text, avatarUrl: nullable(text) },
  examples: [{ login: "somebody" }],
  sql: (p: { login: string }) => sql`
    select login as "login", name as "name", avatar_url as "avatarUrl"
    from broadcasters b where b.login = ${p.login}::text
      and exists (select from listings l where l.broadcaster_id = b.id and l.listed)`,
});
