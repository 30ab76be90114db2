import { sql, statement } from "../../statement.ts";

export interface DecideSubmissionsParams {
  ids: readonly string[];
  state: "approved" | "rejected";
  reason: string | null;
  deciderId: string;
  now: Date;
}

/** Records the decision on submissions whose posts the caller locked. Relies on submissions_pkey. */
export const decideSubmissions = statement({
  name: "submission.decideSubmissions",
  columns: {},
  examples: [
    {
      ids: ["00000000-0000-7000-8000-000000000000"],
      state: "approved",
      reason: null,
      deciderId: "00000000-0000-7000-8000-000000000000",
      now: new Date(0),
    },
  ],
  sql: (p: DecideSubmissionsParams) => sql`
    update submissions set state = ${p.state}::submission_state, reason = ${p.reason}::text,
      decided_at = ${p.now}::timestamptz, decided_by_id = ${p.deciderId}::uuid
    where post_id = any(${p.ids}::uuid[]) and state = 'pending'`,
});
