import { router, sessionProcedure } from "../trpc.ts";
import { listSessions } from "./list-sessions.ts";
import { revokeOtherSessions } from "./revoke-other-sessions.ts";
import { revokeSession } from "./revoke-session.ts";
import { RevokeSessionInput, SessionList, SessionsRevoked } from "./schema.ts";

export const sessionRouter = router({
  list: sessionProcedure
    .meta({ statements: 1 })
    .output(SessionList)
    .query(({ ctx }) => listSessions(ctx)),
  revoke: sessionProcedure
    .meta({ statements: 1 })
    .input(RevokeSessionInput)
    .output(SessionsRevoked)
    .mutation(({ ctx, input }) => revokeSession(ctx, input)),
  revokeOthers: sessionProcedure
    .meta({ statements: 1 })
    .output(SessionsRevoked)
    .mutation(({ ctx }) => revokeOtherSessions(ctx)),
});
