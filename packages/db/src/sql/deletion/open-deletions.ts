import { bool, sql, statement, timestamp, uuid } from "../../statement.ts";

/** Deleted members whose traces may not all be erased, the longest waiting first. Reads a table of deletions only. */
export const openDeletions = statement({
  name: "deletion.openDeletions",
  columns: { userId: uuid, keepsPosts: bool, requestedAt: timestamp },
  examples: [{}],
  sql: () => sql`
    select user_id as "userId", keeps_posts as "keepsPosts", requested_at as "requestedAt"
    from member_deletions where finished_at is null order by requested_at, user_id`,
});
