import { publicProcedure, router } from "../trpc.ts";
import { getBroadcaster } from "./get-broadcaster.ts";
import { Broadcaster, GetBroadcasterInput } from "./schema.ts";

export const broadcasterRouter = router({
  get: publicProcedure
    .meta({ statements: 1, cacheable: true })
    .input(GetBroadcasterInput)
    .output(Broadcaster)
    .query(({ ctx, input }) => getBroadcaster(ctx, input)),
});
