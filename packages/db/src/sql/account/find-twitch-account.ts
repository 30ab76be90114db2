import { bool, nullable, sql, statement, text, timestamp, uuid } from "../../statement.ts";
import { isBanned } from "./standing.ts";

/** The account linked to a Twitch user, and its ban. Relies on credentials_twitch_id_key. */
export const findTwitchAccount = statement({
  name: "account.findTwitchAccount",
  columns: { id: uuid, username: text, banned: bool, bannedUntil: nullable(timestamp), banReason: nullable(text) },
  examples: [{ twitchId: "0", now: new Date(0) }],
  sql: (p: { twitchId: string; now: Date }) => sql`
    select u.id as "id", u.username as "username", ${isBanned("u", p.now)} as "banned",
      u.banned_until as "bannedUntil", p.ban_reason as "banReason"
    from credentials c join users u on u.id = c.user_id left join profiles p on p.user_id = u.id
    where c.twitch_id = ${p.twitchId}::text`,
});
