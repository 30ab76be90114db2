import { bytes, int, nullable, sql, statement, timestamp } from "../../statement.ts";

export interface ChargeAttemptParams {
  subjects: Buffer[];
  now: Date;
  /** The failure that locks. */
  limit: number;
  lockUntil: Date;
  /** A row of failures that nobody added to since then is over. */
  forgetBefore: Date;
}

/**
 * Counts an attempt as failed before the password is looked at, so that parallel guesses can't slip past the count:
 * whoever finds more than `limit` must not check. The rows are locked in one order, so attempts can't deadlock.
 * Relies on sign_in_failures_pkey.
 */
export const chargeAttempt = statement({
  name: "account.chargeAttempt",
  columns: { subject: bytes, failures: int, lockedUntil: nullable(timestamp) },
  examples: [
    {
      subjects: [Buffer.alloc(32, 1), Buffer.alloc(32, 2)],
      now: new Date(0),
      limit: 5,
      lockUntil: new Date(0),
      forgetBefore: new Date(0),
    },
  ],
  sql: (p: ChargeAttemptParams) => {
    const now = sql`${p.now}::timestamptz`;
    const over = sql`coalesce(f.locked_until <= ${now}, f.updated_at < ${p.forgetBefore}::timestamptz)`;
    return sql`
      insert into sign_in_failures as f (subject_hash, failures, updated_at)
      select s.hash, 1, ${now} from (select distinct unnest(${p.subjects}::bytea[]) as hash) s order by s.hash
      on conflict (subject_hash) do update set
        failures = case when ${over} then 1 else least(f.failures + 1, 1000) end,
        locked_until = case when ${over} then null when f.failures + 1 = ${p.limit}::int then ${p.lockUntil}::timestamptz
          else f.locked_until end,
        updated_at = ${now}
      returning f.subject_hash as "subject", f.failures as "failures", f.locked_until as "lockedUntil"`;
  },
});
