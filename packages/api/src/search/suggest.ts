import { suggestNames } from "@medley/db/sql/search/suggest-names";
import type { Context } from "../context.ts";
import { suggestions } from "./cached.ts";
import { nameQuestion } from "./rules.ts";
import type { SuggestInput, Suggestions } from "./schema.ts";

/** Tags, games, channels and people that may be meant by what was typed so far. */
export async function suggest(ctx: Context, input: SuggestInput): Promise<Suggestions> {
  const { limit } = input;
  const question = { ...nameQuestion(ctx.actor, input.q), limit };
  const items = await ctx.cache.get(suggestions, question, async () => {
    const rows = await ctx.db.many(suggestNames({ typed: question.q, nsfw: question.nsfw, limit }));
    return rows.map((row) => row.suggestion);
  });
  return { items: [...items] };
}
