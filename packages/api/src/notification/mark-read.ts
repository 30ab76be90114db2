import { countUnread as unreadCount } from "@medley/db/sql/notification/count-unread";
import { markNotificationsRead } from "@medley/db/sql/notification/mark-read";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import type { MarkReadInput, UnreadCount } from "./schema.ts";

/** Marks the member's own notifications as read, as often as asked; answers what is left unread. */
export async function markRead(ctx: Context, input: MarkReadInput): Promise<UnreadCount> {
  const { id: userId } = memberOf(ctx.actor);
  const ids = "ids" in input ? input.ids : null;
  await ctx.db.many(markNotificationsRead({ userId, ids, now: ctx.clock.now() }));
  return ctx.db.one(unreadCount({ userId }));
}
