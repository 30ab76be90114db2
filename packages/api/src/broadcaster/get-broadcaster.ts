import { findBroadcaster } from "@medley/db/sql/broadcaster/find-broadcaster";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import type { Broadcaster, GetBroadcasterInput } from "./schema.ts";

/** One broadcaster. Throws `not_found`. */
export async function getBroadcaster(ctx: Context, input: GetBroadcasterInput): Promise<Broadcaster> {
  const found = await ctx.db.maybe(findBroadcaster({ login: input.login }));
  if (!found) throw notFound("Channel");
  return found;
}
