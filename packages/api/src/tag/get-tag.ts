import { findTag } from "@medley/db/sql/tag/find-tag";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import type { GetTagInput, TagCount } from "./schema.ts";

/** One tag. Throws `not_found`. */
export async function getTag(ctx: Context, input: GetTagInput): Promise<TagCount> {
  const found = await ctx.db.maybe(findTag({ slug: input.slug }));
  if (!found) throw notFound("Tag");
  return found;
}
