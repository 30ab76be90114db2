import { newId } from "@medley/db";
import { rankPosts } from "@medley/db/sql/search/rank-posts";
import type { Context } from "../context.ts";
import { listDescribedCards } from "../post/list-cards.ts";
import { keepCards, readAlong } from "../post/told-cards.ts";
import { postResults, type Results, rankedKey } from "./cached.ts";
import { highlight, snippetOf, wantedOf } from "./highlight.ts";
import { mostResults, readPage } from "./read-page.ts";
import { readText } from "./read-text.ts";
import { postQuestion, postSearch } from "./rules.ts";
import type { PostHits, SearchPostsInput } from "./schema.ts";

/**
 * Posts that a search finds, as cards, with what was searched for marked in their titles and descriptions. Two statements
 * at most: what is searched for brings the first page's cards along.
 */
export async function searchPosts(ctx: Context, input: SearchPostsInput): Promise<PostHits> {
  const { sort, limit, cursor, direction: _, ...asked } = input;
  const question = { ...postQuestion(ctx.actor, asked), sort };
  const { ids, results, ...page } = await readPage(ctx, rankedKey(question), { cursor, limit }, () =>
    ctx.cache.get(postResults, question, () => rank(ctx, question, limit)),
  );
  const wanted = wantedOf(readText(question.q), results.replaced);
  const { nsfw } = question.filter;
  // What was found is kept for a while: a post may have been marked since.
  const only = (card: { nsfw: boolean }) => nsfw === "include" || card.nsfw === (nsfw === "only");
  const items = (await listDescribedCards(ctx, ids, { only })).map(({ card, description }) => ({
    post: card,
    title: highlight(card.title, wanted),
    snippet: snippetOf(description, wanted),
  }));
  return { items, ...page, corrected: corrected(question.q, results) };
}

async function rank(ctx: Context, question: Parameters<typeof rankedKey>[0], cards: number): Promise<Results> {
  const now = ctx.clock.now();
  const search = postSearch(question, now);
  const unfound = { id: newId(), search: rankedKey(question), ids: [], replaced: {} };
  if (search.asked.length === 0) return unfound;
  const { ids, replaced } = await readAlong(
    ctx,
    () => ctx.db.one(rankPosts({ ...search, sort: question.sort, now, limit: mostResults, cards })),
    (found, unchanged) => keepCards(ctx, found.cards, unchanged),
  );
  return { ...unfound, ids, replaced };
}

/** The search as it was understood, when that is not as it was written. */
function corrected(q: string, { ids, replaced }: Results): string | null {
  const wrong = Object.keys(replaced);
  if (ids.length === 0 || wrong.length === 0) return null;
  return q.replace(/[^\s"-][^\s"]*/g, (word) => replaced[word] ?? word);
}
