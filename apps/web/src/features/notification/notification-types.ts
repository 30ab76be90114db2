import type { AppRouter } from "@medley/api";
import type { inferRouterOutputs } from "@trpc/server";

export type NotificationPage = inferRouterOutputs<AppRouter>["notification"]["list"];
export type Notification = NotificationPage["items"][number];
