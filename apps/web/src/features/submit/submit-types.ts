import type { AppRouter } from "@medley/api";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>;

/** What a look-up says of a clip. */
export type ClipPreview = Outputs["clip"]["preview"];
export type TwitchFacts = NonNullable<ClipPreview["twitch"]>;
export type SubmittedClip = Outputs["clip"]["submit"];
