import { countUnread } from "@medley/db/sql/notification/count-unread";
import type { Context } from "../context.ts";
import type { Viewer } from "./schema.ts";

/** Who is signed in. What the look-up of the session found is not asked for again: one statement, for the unread. */
export async function getViewer(ctx: Context): Promise<Viewer> {
  const { actor } = ctx;
  if (actor.kind === "visitor") return null;
  const { count } = await ctx.db.one(countUnread({ userId: actor.id }));
  const { kind: _, via, ...member } = actor;
  return { ...member, unread: count, via: via.kind, mayWrite: via.kind === "session" || via.scope === "write" };
}
