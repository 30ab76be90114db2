import { bytes, sql, statement } from "../../statement.ts";

/**
 * Takes back what was counted against the subjects, a lock included. The rows are locked in the order in which attempts
 * lock them. Relies on sign_in_failures_pkey.
 */
export const forgiveAttempts = statement({
  name: "account.forgiveAttempts",
  columns: { subject: bytes },
  examples: [{ subjects: [Buffer.alloc(32)] }],
  sql: (p: { subjects: Buffer[] }) => sql`
    delete from sign_in_failures where subject_hash in (
      select subject_hash from sign_in_failures where subject_hash = any(${p.subjects}::bytea[])
      order by subject_hash for update
    ) returning subject_hash as "subject"`,
});
