import type { NotificationKind } from "../../generated/enums.ts";
import { int, json, nullable, oneOf, sql, statement, text, timestamp } from "../../statement.ts";
import { mayOpen } from "../visibility.ts";

export interface ListNotificationsParams {
  userId: string;
  staff: boolean;
  /** The last id of the page before, null for the first page. */
  before: string | null;
  limit: number;
}

/**
 * A member's notifications, newest first, by keyset. What the member may no longer open is left out of them.
 * Relies on notifications_user_id_id_idx.
 */
export const listNotifications = statement({
  name: "notification.listNotifications",
  columns: {
    id: text,
    kind: oneOf<NotificationKind>("notification_kind"),
    actor: nullable(json<{ username: string; displayName: string; avatarUrl: string | null }>()),
    post: nullable(json<{ id: string; slug: string; title: string }>()),
    comment: nullable(json<{ id: string; excerpt: string }>()),
    milestone: nullable(int),
    reason: nullable(text),
    createdAt: timestamp,
    readAt: nullable(timestamp),
  },
  examples: [null, "9"].map((before) => ({
    userId: "00000000-0000-7000-8000-000000000000",
    staff: false,
    before,
    limit: 10,
  })),
  sql: (p: ListNotificationsParams) => sql`
    select n.id::text as "id", n.kind as "kind",
      case when u.id is not null then json_build_object('username', u.username, 'displayName', u.display_name,
        'avatarUrl', u.avatar_url) end as "actor",
      case when p.id is not null then json_build_object('id', p.id, 'slug', p.slug, 'title', p.title) end as "post",
      case when c.id is not null then json_build_object('id', c.id, 'excerpt', left(t.markdown, 200)) end as "comment",
      n.milestone as "milestone", n.reason as "reason", n.created_at as "createdAt", n.read_at as "readAt"
    from notifications n
    left join users u on u.id = n.actor_id
    left join posts p on p.id = n.post_id and ${mayOpen("p", { readerId: p.userId, staff: p.staff })}
    left join comments c on c.id = n.comment_id and p.id is not null and c.status = 'visible'
    left join comment_texts t on t.comment_id = c.id
    where n.user_id = ${p.userId}::uuid and not n.dismissed and ${p.before === null ? sql`true` : sql`n.id < ${p.before}::bigint`}
    order by n.id desc limit ${p.limit}::int`,
});
