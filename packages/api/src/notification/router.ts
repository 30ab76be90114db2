import { memberProcedure, router } from "../trpc.ts";
import { countUnread } from "./count-unread.ts";
import { listNotifications } from "./list-notifications.ts";
import { markRead } from "./mark-read.ts";
import { removeNotifications } from "./remove-notifications.ts";
import {
  ListNotificationsInput,
  MarkReadInput,
  NotificationPage,
  RemoveNotificationsInput,
  UnreadCount,
} from "./schema.ts";

export const notificationRouter = router({
  list: memberProcedure
    .meta({ statements: 1 })
    .input(ListNotificationsInput)
    .output(NotificationPage)
    .query(({ ctx, input }) => listNotifications(ctx, input)),
  unread: memberProcedure
    .meta({ statements: 1 })
    .output(UnreadCount)
    .query(({ ctx }) => countUnread(ctx)),
  markRead: memberProcedure
    .meta({ statements: 2 })
    .input(MarkReadInput)
    .output(UnreadCount)
    .mutation(({ ctx, input }) => markRead(ctx, input)),
  remove: memberProcedure
    .meta({ statements: 2 })
    .input(RemoveNotificationsInput)
    .output(UnreadCount)
    .mutation(({ ctx, input }) => removeNotifications(ctx, input)),
});
