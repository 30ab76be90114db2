import { bool, nullable, sql, statement, uuid } from "../../statement.ts";

export interface CreateAccountParams {
  id: string;
  username: string;
  displayName: string;
  email: string | null;
  passwordHash: string;
  role: "member" | "admin";
  now: Date;
}

/**
 * Makes an account whole or not at all. `id` is null when there is one of that name, or of that e-mail address; which,
 * `usernameTaken` tells. Of two at the same moment with one address the later fails on credentials_email_key.
 * Relies on users_username_key and credentials_email_key.
 */
export const createAccount = statement({
  name: "account.createAccount",
  columns: { id: nullable(uuid), usernameTaken: bool },
  examples: [
    {
      id: "00000000-0000-7000-8000-000000000000",
      username: "example",
      displayName: "example",
      email: "example@example.org",
      passwordHash: "-",
      role: "member",
      now: new Date(0),
    },
  ] satisfies CreateAccountParams[],
  sql: (p: CreateAccountParams) => sql`
    with taken as (
      select exists (select from users where lower(username) = lower(${p.username}::text)) as username,
        exists (select from credentials where lower(email) = lower(${p.email}::text)) as email
    ), made as (
      insert into users (id, username, display_name, role, created_at)
      select ${p.id}::uuid, ${p.username}::text, ${p.displayName}::text, ${p.role}::role, ${p.now}::timestamptz
      from taken where not taken.username and not taken.email
      on conflict (lower(username)) do nothing returning id
    ), described as (
      insert into profiles (user_id) select id from made
    ), secured as (
      insert into credentials (user_id, email, password_hash, password_changed_at)
      select id, ${p.email}::text, ${p.passwordHash}::text, ${p.now}::timestamptz from made
    )
    select made.id as "id", made.id is null and (taken.username or not taken.email) as "usernameTaken"
    from taken left join made on true`,
});
