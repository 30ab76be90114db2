import { popularTags } from "@medley/db/sql/tag/popular-tags";
import type { Context } from "../context.ts";
import { popularTagList } from "./cached.ts";
import type { PopularTagsInput, TagCounts } from "./schema.ts";

/** The most used tags. */
export async function listPopularTags(ctx: Context, input: PopularTagsInput): Promise<TagCounts> {
  const all = await ctx.cache.get(popularTagList, "all", () => ctx.db.many(popularTags({ limit: 100 })));
  return { items: all.slice(0, input.limit) };
}
