import { listTokenRows } from "@medley/db/sql/token/list-token-rows";
import { mostTokens } from "../account/rules.ts";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import type { TokenList } from "./schema.ts";

/** The member's API tokens, newest first. The limit of a member's tokens makes the list whole. */
export async function listTokens(ctx: Context): Promise<TokenList> {
  const { id: userId } = memberOf(ctx.actor);
  // Tokens made in parallel may exceed their limit by a few.
  const rows = await ctx.db.many(listTokenRows({ userId, limit: 2 * mostTokens }));
  const items = rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }));
  return { items };
}
