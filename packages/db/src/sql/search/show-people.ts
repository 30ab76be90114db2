import { int, nullable, sql, statement, text, uuid } from "../../statement.ts";

/** What lists show of members. Relies on users_pkey. */
export const showPeople = statement({
  name: "search.showPeople",
  columns: { id: uuid, username: text, displayName: text, avatarUrl: nullable(text), karma: int },
  examples: [{ ids: ["00000000-0000-7000-8000-000000000000"] }],
  sql: (p: { ids: readonly string[] }) => sql`
    select id as "id", username as "username", display_name as "displayName", avatar_url as "avatarUrl", karma as "karma"
    from users where id = any(${p.ids}::uuid[])`,
});
