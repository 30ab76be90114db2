import { sql, statement, uuid } from "../../statement.ts";

/**
 * Links a Twitch user to an account that has none; no row when it has another. Fails on credentials_twitch_id_key when
 * the Twitch user belongs to another account. Relies on credentials_pkey.
 */
export const linkTwitch = statement({
  name: "account.linkTwitch",
  columns: { userId: uuid },
  examples: [{ userId: "00000000-0000-7000-8000-000000000000", twitchId: "example" }],
  sql: (p: { userId: string; twitchId: string }) => sql`
    update credentials set twitch_id = ${p.twitchId}::text
    where user_id = ${p.userId}::uuid and (twitch_id is null or twitch_id = ${p.twitchId}::text)
    returning user_id as "userId"`,
});
