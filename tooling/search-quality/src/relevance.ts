import type { PostLabel } from "@medley/seed";
import type { Wanted } from "./queries.ts";

/** 3 for what was meant; 1 for what has the topic or the game of it, though not both or in another language; else 0. */
export function relevance(post: PostLabel, { topics, game, broadcaster, language, notGame }: Wanted): 0 | 1 | 3 {
  if (notGame !== undefined && post.game === notGame) return 0;
  const parts = [
    topics?.includes(post.topic),
    game && post.game === game,
    broadcaster && post.broadcaster === broadcaster,
  ].filter((part) => part !== undefined);
  if (parts.every(Boolean) && (language === undefined || post.language === language)) return 3;
  return parts.some(Boolean) ? 1 : 0;
}

/**
 * Normalised discounted cumulative gain of the first `k`: 1 when nothing better could stand there. K. Järvelin and
 * J. Kekäläinen, ACM TOIS 20 (2002), 422-446; gain 2^relevance - 1.
 */
export function ndcg(found: readonly number[], all: readonly number[], k: number): number {
  const gain = (relevances: readonly number[]) =>
    relevances.slice(0, k).reduce((sum, one, at) => sum + (2 ** one - 1) / Math.log2(at + 2), 0);
  const best = gain(all.toSorted((one, other) => other - one));
  return best === 0 ? 1 : gain(found) / best;
}
