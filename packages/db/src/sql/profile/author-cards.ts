import { json, sql, statement, uuid } from "../../statement.ts";
import { type AuthorJson, authorJson } from "../post/card-json.ts";

/** What lists tell of each of the members. Relies on users_pkey. */
export const authorCards = statement({
  name: "profile.authorCards",
  columns: { id: uuid, author: json<AuthorJson>() },
  examples: [{ ids: ["00000000-0000-7000-8000-000000000000"] }],
  sql: (p: { ids: readonly string[] }) => sql`
    select u.id as "id", ${authorJson} as "author" from users u where u.id = any(${p.ids}::uuid[])`,
});
