import { listNotifications as notificationRows } from "@medley/db/sql/notification/list-notifications";
import { isStaff, memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { cutPage, encodeCursor, readCursor } from "../cursor.ts";
import { rankOf } from "../profile/rules.ts";
import { type ListNotificationsInput, NotificationCursor, type NotificationPage } from "./schema.ts";

/** The member's own notifications, newest first. One statement. */
export async function listNotifications(ctx: Context, input: ListNotificationsInput): Promise<NotificationPage> {
  const member = memberOf(ctx.actor);
  const before = readCursor(NotificationCursor, input.cursor)?.id ?? null;
  const rows = await ctx.db.many(
    notificationRows({ userId: member.id, staff: isStaff(member), before, limit: input.limit + 1 }),
  );
  const { page, last } = cutPage(rows, input.limit);
  return {
    items: page.map((row) => ({
      ...row,
      rank: row.kind === "rank" && row.milestone !== null ? rankOf(row.milestone) : null,
      createdAt: row.createdAt.toISOString(),
      readAt: row.readAt?.toISOString() ?? null,
    })),
    nextCursor: last ? encodeCursor({ id: last.id }) : null,
  };
}
