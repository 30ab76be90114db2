import { publicProcedure, router, sessionProcedure } from "../trpc.ts";
import { getAccount } from "./get-account.ts";
import { getViewer } from "./get-viewer.ts";
import { Viewer, ViewerAccount } from "./schema.ts";

export const viewerRouter = router({
  me: publicProcedure
    .meta({ statements: 1 })
    .output(Viewer)
    .query(({ ctx }) => getViewer(ctx)),
  account: sessionProcedure
    .meta({ statements: 1 })
    .output(ViewerAccount)
    .query(({ ctx }) => getAccount(ctx)),
});
