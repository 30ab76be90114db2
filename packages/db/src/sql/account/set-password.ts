import { sql, statement, uuid } from "../../statement.ts";

export interface SetPasswordParams {
  userId: string;
  passwordHash: string;
  /** The hash it replaces, as it was checked; left out to replace whatever there is. */
  replacing?: string | null;
  now: Date;
}

/**
 * Sets a member's password; no row when it is no longer the one that was checked. To be followed, in the same
 * transaction, by the end of the member's sessions. Relies on credentials_pkey.
 */
export const setPassword = statement({
  name: "account.setPassword",
  columns: { userId: uuid },
  examples: [
    { userId: "00000000-0000-7000-8000-000000000000", passwordHash: "-", replacing: null, now: new Date(0) },
    { userId: "00000000-0000-7000-8000-000000000000", passwordHash: "-", now: new Date(0) },
  ],
  sql: (p: SetPasswordParams) => sql`
    update credentials set password_hash = ${p.passwordHash}::text, password_changed_at = ${p.now}::timestamptz
    where user_id = ${p.userId}::uuid
      ${p.replacing === undefined ? sql`` : sql`and password_hash is not distinct from ${p.replacing}::text`}
    returning user_id as "userId"`,
});
