import { suggestTags as suggestTagRows } from "@medley/db/sql/tag/suggest-tags";
import type { Context } from "../context.ts";
import type { SuggestTagsInput, TagCounts } from "./schema.ts";

/** Tags that start with what was typed so far, most used first. */
export async function suggestTags(ctx: Context, input: SuggestTagsInput): Promise<TagCounts> {
  const { prefix: name, limit } = input;
  const slug = name.toLowerCase().replace(/\s+/g, "-");
  return { items: await ctx.db.many(suggestTagRows({ slug, name, limit })) };
}
