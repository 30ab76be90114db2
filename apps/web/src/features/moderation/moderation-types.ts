import type { AppRouter } from "@medley/api";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["submission"];

/** A submission as the queue shows it. */
export type QueuedSubmission = Outputs["queue"]["items"][number];
/** What became of one submission that was asked about. */
export type DecisionResult = Outputs["decide"]["results"][number];
export type Decision = inferRouterInputs<AppRouter>["submission"]["decide"];
