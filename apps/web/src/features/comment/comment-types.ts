import type { AppRouter } from "@medley/api";
import type { inferRouterOutputs } from "@trpc/server";

export type CommentPage = inferRouterOutputs<AppRouter>["comment"]["thread"];
export type CommentNode = CommentPage["comments"][number];
/** What the browser holds of a thread: pages of roots, each in the order it is shown. */
export type ThreadPages = { pages: CommentPage[]; pageParams: unknown[] };
