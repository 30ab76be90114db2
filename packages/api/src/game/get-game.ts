import { findGame } from "@medley/db/sql/game/find-game";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import type { GameCount, GetGameInput } from "./schema.ts";

/** One game. Throws `not_found`. */
export async function getGame(ctx: Context, input: GetGameInput): Promise<GameCount> {
  const found = await ctx.db.maybe(findGame({ slug: input.slug }));
  if (!found) throw notFound("Game");
  return found;
}
