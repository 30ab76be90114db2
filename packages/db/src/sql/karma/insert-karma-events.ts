import { sql, statement } from "../../statement.ts";

export interface InsertKarmaEventsParams {
  kind: "submission_approved" | "submission_rejected" | "post_removed" | "post_restored";
  delta: number;
  actorId: string;
  now: Date;
  /** Who receives, and for which post: pairs. */
  userIds: readonly string[];
  postIds: readonly string[];
}

/** Writes one ledger entry for each pair; a trigger adds them to the totals. */
export const insertKarmaEvents = statement({
  name: "karma.insertKarmaEvents",
  columns: {},
  examples: [
    {
      kind: "submission_approved",
      delta: 10,
      actorId: "00000000-0000-7000-8000-000000000000",
      now: new Date(0),
      userIds: ["00000000-0000-7000-8000-000000000001"],
      postIds: ["00000000-0000-7000-8000-000000000000"],
    },
  ],
  sql: (p: InsertKarmaEventsParams) => sql`
    insert into karma_events (user_id, kind, delta, post_id, actor_id, created_at)
    select e.user_id, ${p.kind}::karma_kind, ${p.delta}::int, e.post_id, ${p.actorId}::uuid, ${p.now}::timestamptz
    from unnest(${p.userIds}::uuid[], ${p.postIds}::uuid[]) e(user_id, post_id)`,
});
