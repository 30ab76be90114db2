import { router, sessionProcedure } from "../trpc.ts";
import { createToken } from "./create-token.ts";
import { listTokens } from "./list-tokens.ts";
import { revokeToken } from "./revoke-token.ts";
import { CreatedToken, CreateTokenInput, RevokeTokenInput, TokenList, TokenRevoked } from "./schema.ts";

/** Closed to API tokens: one must not outlive its revocation by another it made. */
export const tokenRouter = router({
  create: sessionProcedure
    .meta({ statements: 1 })
    .input(CreateTokenInput)
    .output(CreatedToken)
    .mutation(({ ctx, input }) => createToken(ctx, input)),
  list: sessionProcedure
    .meta({ statements: 1 })
    .output(TokenList)
    .query(({ ctx }) => listTokens(ctx)),
  revoke: sessionProcedure
    .meta({ statements: 1 })
    .input(RevokeTokenInput)
    .output(TokenRevoked)
    .mutation(({ ctx, input }) => revokeToken(ctx, input)),
});
