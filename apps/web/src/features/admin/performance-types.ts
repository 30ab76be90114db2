import type { AppRouter } from "@medley/api";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>;

export type Figures = Outputs["performance"]["figures"];
export type Database = Outputs["performance"]["database"];
export type Job = Outputs["performance"]["jobs"]["items"][number];
export type Switch = Outputs["switch"]["list"]["items"][number];
