import { sql, statement, uuid } from "../../statement.ts";

export interface SetPasswordParams {
  userId: string;
  passwordHash: string;
  /** The hash it replaces, as it was checked; left out to replace whatever there is. */
  replacing?: string | null;
  now: Date;
}

/**
 * Sets a member's password, their first one included; no row when it is no longer the one that was checked. To be
 * followed, in the same transaction, by the end of the member's sessions. Relies on credentials_pkey.
 */
export const setPassword = statement({
  name: "account.setPassword",
  columns: { userId: uuid },
  examples: [
    { userId: "00000000-0000-7000-8000-000000000000", passwordHash: "-", replacing: null, now: new Date(0) },
    { userId: "00000000-0000-7000-8000-000000000000", passwordHash: "-", now: new Date(0) },
  ],
  sql: (p: SetPasswordParams) => sql`
    insert into credentials as c (user_id, password_hash, password_changed_at)
    values (${p.userId}::uuid, ${p.passwordHash}::text, ${p.now}::timestamptz)
    on conflict (user_id) do update
      set password_hash = excluded.password_hash, password_changed_at = excluded.password_changed_at
      ${p.replacing === undefined ? sql`` : sql`where c.password_hash is not distinct from ${p.replacing}::text`}
    returning user_id as "userId"`,
});
