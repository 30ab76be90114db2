import { bool, nullable, sql, statement, text, timestamp, uuid } from "../../statement.ts";
import { isBanned } from "./standing.ts";

/** What names an account: one of the two, lower-cased by nobody (the indexes ignore case). */
export type AccountName = { username: string } | { email: string };

/**
 * The account that somebody signing in names, with the hash their password is checked against and their ban.
 * Relies on users_username_key or credentials_email_key.
 */
export const findAccount = statement({
  name: "account.findAccount",
  columns: {
    id: uuid,
    username: text,
    email: nullable(text),
    passwordHash: nullable(text),
    banned: bool,
    bannedUntil: nullable(timestamp),
    banReason: nullable(text),
  },
  examples: [
    { name: { username: "nobody" }, now: new Date(0) },
    { name: { email: "nobody@example.org" }, now: new Date(0) },
  ],
  sql: (p: { name: AccountName; now: Date }) => sql`
    select u.id as "id", u.username as "username", c.email as "email", c.password_hash as "passwordHash",
      ${isBanned("u", p.now)} as "banned", u.banned_until as "bannedUntil", p.ban_reason as "banReason"
    from users u left join credentials c on c.user_id = u.id left join profiles p on p.user_id = u.id
    where ${"email" in p.name ? sql`lower(c.email) = lower(${p.name.email}::text)` : sql`lower(u.username) = lower(${p.name.username}::text)`}`,
});
