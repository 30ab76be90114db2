import { endSessionsOf } from "@medley/db/sql/session/end-sessions-of";
import { forgetCredentials } from "../account/cached.ts";
import { sessionOf } from "../account/policy.ts";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import type { SessionsRevoked } from "./schema.ts";

/** Ends every session of the member but the one that asks. */
export async function revokeOtherSessions(ctx: Context): Promise<SessionsRevoked> {
  const member = memberOf(ctx.actor);
  const ended = await ctx.db.many(endSessionsOf({ userId: member.id, keep: sessionOf(member) }));
  const hashes = ended.map((session) => session.tokenHash);
  await forgetCredentials(ctx, hashes);
  return { revoked: ended.length };
}
