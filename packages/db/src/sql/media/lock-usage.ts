import { sql, statement, uuid } from "../../statement.ts";

/** Locks what is kept of a member's usage, made when missing. Relies on media_usage_pkey. */
export const lockUsage = statement({
  name: "media.lockUsage",
  columns: { userId: uuid },
  examples: [{ userId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { userId: string }) => sql`
    insert into media_usage as u (user_id) values (${p.userId}::uuid)
    on conflict (user_id) do update set bytes = u.bytes
    returning u.user_id as "userId"`,
});
