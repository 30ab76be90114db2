import { listOutput } from "../answer/list-output.ts";
import { publicProcedure, router } from "../trpc.ts";
import { listFeed } from "./list-feed.ts";
import { FeedPage, ListFeedInput } from "./schema.ts";

export const feedRouter = router({
  list: publicProcedure
    .meta({ statements: 2, cacheable: true })
    .input(ListFeedInput)
    .output(listOutput(FeedPage, "items"))
    .query(({ ctx, input }) => listFeed(ctx, input)),
});
