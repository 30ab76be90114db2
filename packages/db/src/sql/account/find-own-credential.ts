import { bool, nullable, sql, statement, text, timestamp } from "../../statement.ts";

/** How a member signs in, and when the session they ask from began. Relies on the primary keys. */
export const findOwnCredential = statement({
  name: "account.findOwnCredential",
  columns: {
    email: nullable(text),
    passwordHash: nullable(text),
    twitchLinked: bool,
    passwordChangedAt: timestamp,
    sessionBegan: nullable(timestamp),
  },
  examples: [{ userId: "00000000-0000-7000-8000-000000000000", sessionId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { userId: string; sessionId: string }) => sql`
    select c.email as "email", c.password_hash as "passwordHash", c.twitch_id is not null as "twitchLinked",
      c.password_changed_at as "passwordChangedAt", s.created_at as "sessionBegan"
    from credentials c left join sessions s on s.id = ${p.sessionId}::uuid and s.user_id = c.user_id
    where c.user_id = ${p.userId}::uuid`,
});
