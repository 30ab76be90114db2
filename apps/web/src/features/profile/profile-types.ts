import type { AppRouter } from "@medley/api";
import type { inferRouterOutputs } from "@trpc/server";

export type Profile = inferRouterOutputs<AppRouter>["profile"]["get"];
export type CommentHistory = inferRouterOutputs<AppRouter>["comment"]["byUser"];
