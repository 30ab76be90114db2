import { relatedPosts } from "@medley/db/sql/post/related-posts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { showsNsfw } from "../feed/rules.ts";
import { relatedIds } from "./cached.ts";
import { getOpenPost } from "./get-open-post.ts";
import { listCards } from "./list-cards.ts";
import { readerOf } from "./policy.ts";
import type { PostCards, RelatedPostsInput } from "./schema.ts";
import { keepCards, readAlong } from "./told-cards.ts";

const mostRelated = 50;

/** Posts like this one: shared tags, same game, same broadcaster; most alike first. */
export async function listRelated(ctx: Context, input: RelatedPostsInput): Promise<PostCards> {
  const { id, limit } = input;
  const nsfw = showsNsfw(ctx.actor);
  let opens: boolean | undefined;
  const related = await ctx.cache.get(relatedIds, { id, nsfw }, async () => {
    const row = await readAlong(
      ctx,
      () => ctx.db.maybe(relatedPosts({ id, nsfw, limit: mostRelated, cards: limit, reader: readerOf(ctx.actor) })),
      async (read, unchanged) => read && keepCards(ctx, read.cards, unchanged),
    );
    opens = row?.opens;
    return row && { open: row.open, ids: row.ids };
  });
  if (!related || opens === false) throw notFound("Post");
  // Read by somebody else, for whom it may have been open where it isn't for this reader.
  if (opens === undefined && !related.open) await getOpenPost(ctx, id);
  const items = await listCards(ctx, related.ids.slice(0, limit), { only: (card) => nsfw || !card.nsfw });
  return { items };
}
