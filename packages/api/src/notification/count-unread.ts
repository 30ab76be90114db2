import { countUnread as unreadCount } from "@medley/db/sql/notification/count-unread";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import type { UnreadCount } from "./schema.ts";

/** How many notifications the member hasn't read; 100 stands for any number above 99. */
export function countUnread(ctx: Context): Promise<UnreadCount> {
  return ctx.db.one(unreadCount({ userId: memberOf(ctx.actor).id }));
}
