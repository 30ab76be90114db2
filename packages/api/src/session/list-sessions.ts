import { listSessionRows } from "@medley/db/sql/session/list-session-rows";
import { sessionOf } from "../account/policy.ts";
import { mostSessions } from "../account/rules.ts";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import type { SessionList } from "./schema.ts";

/** Where the member is signed in, newest first. A member has at most a hundred sessions: the list is whole. */
export async function listSessions(ctx: Context): Promise<SessionList> {
  const member = memberOf(ctx.actor);
  const current = sessionOf(member);
  const now = ctx.clock.now();
  const rows = await ctx.db.many(listSessionRows({ userId: member.id, now, limit: mostSessions }));
  const items = rows.map((row) => ({
    ...row,
    current: row.id === current,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
  return { items };
}
