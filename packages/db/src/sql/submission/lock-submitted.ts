import { sql, statement, uuid } from "../../statement.ts";
import { postKind, postStatus } from "../enums.ts";

/**
 * Locks the submitted posts among those named and their listings, which deciding changes by trigger, in the order of
 * ids: so that whoever else locks several (another decision, views being written) waits instead of deadlocking. Answers
 * their state as it is then. Relies on posts_pkey, listings_pkey, submissions_pkey.
 */
export const lockSubmitted = statement({
  name: "submission.lockSubmitted",
  columns: {
    id: uuid,
    authorId: uuid,
    status: postStatus,
    kind: postKind,
  },
  examples: [{ ids: ["00000000-0000-7000-8000-000000000000"] }],
  sql: (p: { ids: readonly string[] }) => sql`
    select p.id as "id", p.author_id as "authorId", p.status as "status", p.kind as "kind"
    from posts p join listings l on l.post_id = p.id
    where p.id = any(${p.ids}::uuid[]) and exists (select from submissions s where s.post_id = p.id)
    order by p.id for no key update of p, l`,
});
