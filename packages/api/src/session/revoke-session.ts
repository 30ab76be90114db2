import { endSession } from "@medley/db/sql/session/end-session";
import { forgetCredentials } from "../account/cached.ts";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import type { RevokeSessionInput, SessionsRevoked } from "./schema.ts";

/** Ends one of the member's own sessions, at once. Somebody else's looks like none: `not_found`. */
export async function revokeSession(ctx: Context, input: RevokeSessionInput): Promise<SessionsRevoked> {
  const { id: userId } = memberOf(ctx.actor);
  const ended = await ctx.db.maybe(endSession({ id: input.id, userId }));
  if (!ended) throw notFound("Session");
  await forgetCredentials(ctx, [ended.tokenHash]);
  return { revoked: 1 };
}
