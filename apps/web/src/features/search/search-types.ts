import type { AppRouter } from "@medley/api";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["search"];

/** A name that may be meant by what was typed so far. */
export type Suggestion = Outputs["suggest"]["items"][number];
/** A post that was found, and where it says what was searched for. */
export type PostHit = Outputs["posts"]["items"][number];
export type TextPart = PostHit["title"][number];
export type HitCounts = Outputs["counts"];
