import { sql, statement } from "../../statement.ts";

export interface ChangeStatusParams {
  id: string;
  status: "active" | "removed" | "deleted";
  reason: string | null;
}

/** Gives a post that the caller locked another status; listing and clip follow by trigger. Relies on posts_pkey. */
export const changeStatus = statement({
  name: "post.changeStatus",
  columns: {},
  examples: [{ id: "00000000-0000-7000-8000-000000000000", status: "removed", reason: null }],
  sql: (p: ChangeStatusParams) => sql`
    update posts set status = ${p.status}::post_status, status_reason = ${p.reason}::text where id = ${p.id}::uuid`,
});
