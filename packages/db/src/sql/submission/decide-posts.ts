import { sql, statement } from "../../statement.ts";

export interface DecidePostsParams {
  /** Posts that the caller locked and saw pending. */
  ids: readonly string[];
  status: "active" | "rejected";
  reason: string | null;
  now: Date;
}

/** Publishes or rejects pending posts; triggers list them and free a rejected clip's slug. Relies on posts_pkey. */
export const decidePosts = statement({
  name: "submission.decidePosts",
  columns: {},
  examples: (["active", "rejected"] as const).map((status) => ({
    ids: ["00000000-0000-7000-8000-000000000000"],
    status,
    reason: null,
    now: new Date(0),
  })),
  sql: (p: DecidePostsParams) => sql`
    update posts set status = ${p.status}::post_status, status_reason = ${p.reason}::text,
      published_at = ${p.status === "active" ? p.now : null}::timestamptz
    where id = any(${p.ids}::uuid[]) and status = 'pending'`,
});
