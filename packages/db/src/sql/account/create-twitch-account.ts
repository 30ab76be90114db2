import { sql, statement, uuid } from "../../statement.ts";

export interface CreateTwitchAccountParams {
  id: string;
  username: string;
  displayName: string;
  avatarUrl: string | null;
  twitchId: string;
  now: Date;
}

/**
 * Makes an account that signs in by Twitch only, whole or not at all: no row when the name is taken. Of two at the same
 * moment for one Twitch user the later fails on credentials_twitch_id_key. Relies on users_username_key.
 */
export const createTwitchAccount = statement({
  name: "account.createTwitchAccount",
  columns: { id: uuid },
  examples: [
    {
      id: "00000000-0000-7000-8000-000000000000",
      username: "example",
      displayName: "example",
      avatarUrl: null,
      twitchId: "example",
      now: new Date(0),
    },
  ] satisfies CreateTwitchAccountParams[],
  sql: (p: CreateTwitchAccountParams) => sql`
    with made as (
      insert into users (id, username, display_name, avatar_url, created_at)
      values (${p.id}::uuid, ${p.username}::text, ${p.displayName}::text, ${p.avatarUrl}::text, ${p.now}::timestamptz)
      on conflict (lower(username)) do nothing returning id
    ), described as (
      insert into profiles (user_id) select id from made
    ), secured as (
      insert into credentials (user_id, twitch_id, password_changed_at)
      select id, ${p.twitchId}::text, ${p.now}::timestamptz from made
    )
    select id as "id" from made`,
});
