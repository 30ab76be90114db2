import { countHits as countHitsQuery } from "@medley/db/sql/search/count-hits";
import type { Context } from "../context.ts";
import { hitCounts } from "./cached.ts";
import { mostResults } from "./read-page.ts";
import { nameQuestion, postQuestion, postSearch } from "./rules.ts";
import type { CountHitsInput, HitCounts } from "./schema.ts";

/** How much there is of each kind. */
export async function countHits(ctx: Context, input: CountHitsInput): Promise<HitCounts> {
  const question = postQuestion(ctx.actor, input);
  const { q: typed, nsfw } = nameQuestion(ctx.actor, input.q);
  return ctx.cache.get(hitCounts, { ...question, nsfw }, async () => {
    const posts = postSearch(question, ctx.clock.now());
    const row = await ctx.db.one(countHitsQuery({ posts, names: { typed, nsfw }, most: mostResults + 1 }));
    const bounded = (count: number) => ({ count: Math.min(count, mostResults), more: count > mostResults });
    return {
      posts: bounded(row.posts),
      people: bounded(row.people),
      tags: bounded(row.tags),
      games: bounded(row.games),
    };
  });
}
