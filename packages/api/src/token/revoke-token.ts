import { deleteToken } from "@medley/db/sql/token/delete-token";
import { forgetCredentials } from "../account/cached.ts";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import type { RevokeTokenInput, TokenRevoked } from "./schema.ts";

/** Revokes one of the member's own API tokens, at once. Somebody else's looks like none: `not_found`. */
export async function revokeToken(ctx: Context, input: RevokeTokenInput): Promise<TokenRevoked> {
  const { id: userId } = memberOf(ctx.actor);
  const revoked = await ctx.db.maybe(deleteToken({ id: input.id, userId }));
  if (!revoked) throw notFound("Token");
  await forgetCredentials(ctx, [revoked.tokenHash]);
  return { id: revoked.id };
}
