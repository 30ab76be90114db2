import type { NotificationKind } from "../../generated/enums.ts";
import { sql, statement } from "../../statement.ts";

export interface InsertNotificationsParams {
  kind: NotificationKind;
  actorId: string | null;
  reason: string | null;
  now: Date;
  /** Who is told, of which post and which comment: triples. */
  userIds: readonly string[];
  postIds: readonly string[];
  commentIds: readonly (string | null)[];
}

/** Writes one notification for each triple. */
export const insertNotifications = statement({
  name: "notification.insertNotifications",
  columns: {},
  examples: [
    {
      kind: "reply",
      actorId: null,
      reason: null,
      now: new Date(0),
      userIds: ["00000000-0000-7000-8000-000000000000"],
      postIds: ["00000000-0000-7000-8000-000000000000"],
      commentIds: [null],
    },
  ],
  sql: (p: InsertNotificationsParams) => sql`
    insert into notifications (user_id, kind, actor_id, post_id, comment_id, reason, created_at)
    select n.user_id, ${p.kind}::notification_kind, ${p.actorId}::uuid, n.post_id, n.comment_id, ${p.reason}::text,
      ${p.now}::timestamptz
    from unnest(${p.userIds}::uuid[], ${p.postIds}::uuid[], ${p.commentIds}::uuid[]) n(user_id, post_id, comment_id)`,
});
