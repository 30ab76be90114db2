import { countUnread as unreadCount } from "@medley/db/sql/notification/count-unread";
import { deleteNotifications } from "@medley/db/sql/notification/delete-notifications";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import type { RemoveNotificationsInput, UnreadCount } from "./schema.ts";

/** Deletes the member's own notifications, as often as asked; answers what is left unread. */
export async function removeNotifications(ctx: Context, { ids }: RemoveNotificationsInput): Promise<UnreadCount> {
  const { id: userId } = memberOf(ctx.actor);
  await ctx.db.many(deleteNotifications({ userId, ids, now: ctx.clock.now() }));
  return ctx.db.one(unreadCount({ userId }));
}
