import type { AppRouter } from "@medley/api";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>;

/** A post as lists show it. */
export type PostCard = Outputs["feed"]["list"]["items"][number];
/** A post as its page shows it. */
export type PostPage = Outputs["post"]["get"];
