import { memberProcedure, router } from "../trpc.ts";
import { getUsage } from "./get-usage.ts";
import { MediaUsage } from "./schema.ts";

export const mediaRouter = router({
  usage: memberProcedure
    .meta({ statements: 1 })
    .output(MediaUsage)
    .query(({ ctx }) => getUsage(ctx)),
});
