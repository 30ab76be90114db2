import { raw, type Sql, sql } from "../../statement.ts";

/** Whether a member (columns of `users` under `alias`) is banned at this moment. */
export function isBanned(alias: string, now: Date): Sql {
  const user = raw(alias);
  return sql`(${user}.banned_at is not null and (${user}.banned_until is null or ${user}.banned_until > ${now}::timestamptz))`;
}
