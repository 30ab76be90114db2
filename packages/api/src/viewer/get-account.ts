import { findOwnCredential } from "@medley/db/sql/account/find-own-credential";
import { sessionOf } from "../account/policy.ts";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import type { ViewerAccount } from "./schema.ts";

/** How the member signs in, for their settings. */
export async function getAccount(ctx: Context): Promise<ViewerAccount> {
  const member = memberOf(ctx.actor);
  const row = await ctx.db.maybe(findOwnCredential({ userId: member.id, sessionId: sessionOf(member) }));
  const hasPassword = typeof row?.passwordHash === "string";
  return {
    email: row?.email ?? null,
    hasPassword,
    passwordChangedAt: hasPassword ? row.passwordChangedAt.toISOString() : null,
    twitchLinked: row?.twitchLinked ?? false,
    twitchOffered: ctx.config.twitch !== null,
  };
}
