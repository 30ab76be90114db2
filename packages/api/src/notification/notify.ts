import type { Executor } from "@medley/db";
import { type InsertNotificationsParams, insertNotifications } from "@medley/db/sql/notification/insert-notifications";

export interface Notice {
  kind: Exclude<InsertNotificationsParams["kind"], "milestone">;
  /** Shown to the receiver; null for what staff do in the site's name. */
  actorId: string | null;
  reason?: string | null;
  now: Date;
  to: readonly { userId: string; postId: string; commentId?: string | null }[];
}

/** Notifies members, in one statement. Nobody hears of their own act. */
export async function notify(tx: Executor, notice: Notice): Promise<void> {
  const { kind, actorId, reason = null, now } = notice;
  const to = notice.to.filter(({ userId }) => userId !== actorId);
  if (to.length === 0) return;
  await tx.many(
    insertNotifications({
      kind,
      actorId,
      reason,
      now,
      userIds: to.map(({ userId }) => userId),
      postIds: to.map(({ postId }) => postId),
      commentIds: to.map(({ commentId }) => commentId ?? null),
    }),
  );
}
