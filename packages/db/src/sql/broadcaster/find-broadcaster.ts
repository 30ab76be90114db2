import { nullable, sql, statement, text } from "../../statement.ts";

/** One broadcaster by login. Relies on broadcasters_login_key. */
export const findBroadcaster = statement({
  name: "broadcaster.findBroadcaster",
  columns: { login: text, name: text, avatarUrl: nullable(text) },
  examples: [{ login: "somebody" }],
  sql: (p: { login: string }) => sql`
    select login as "login", name as "name", avatar_url as "avatarUrl"
    from broadcasters where login = ${p.login}::text`,
});
