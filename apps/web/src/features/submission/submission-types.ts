import type { AppRouter } from "@medley/api";
import type { inferRouterOutputs } from "@trpc/server";

/** One of the member's own posts, in whatever state it is. */
export type OwnSubmission = inferRouterOutputs<AppRouter>["submission"]["mine"]["items"][number];
