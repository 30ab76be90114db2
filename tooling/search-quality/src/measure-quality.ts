import type { appRouter } from "@medley/api/server";
import type { PostLabel } from "@medley/seed";
import { misspeltNames } from "./names.ts";
import { labelledQueries } from "./queries.ts";
import { ndcg, relevance } from "./relevance.ts";

type Search = ReturnType<typeof appRouter.createCaller>["search"];

export interface Quality {
  queries: number;
  /** The mean over all queries, and over those of each kind. */
  ndcgAt10: number;
  byKind: Record<string, number>;
  names: number;
  recallAt10: number;
  /** Those furthest from the best there could be, and names that weren't among the first ten. */
  weakest: { q: string; ndcg: number; found: number }[];
  missed: string[];
}

const k = 10;
const mean = (values: readonly number[]) =>
  Number((values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(4));

/** How good search is on a corpus whose labels are known. Queries that nothing on the site answers are left out. */
export async function measureQuality(search: Search, labels: Iterable<PostLabel>): Promise<Quality> {
  const listed = new Map([...labels].filter((post) => post.listed).map((post) => [post.id, post]));
  const results: { q: string; kind: string; ndcg: number; found: number }[] = [];
  for (const { q, wanted, kind } of labelledQueries) {
    const all = [...listed.values()].map((post) => relevance(post, wanted));
    if (!all.includes(3)) continue;
    const { items } = await search.posts({ q, limit: k, nsfw: "include" });
    const found = items.map(({ post }) => {
      const label = listed.get(post.id);
      return label ? relevance(label, wanted) : 0;
    });
    results.push({ q, kind, ndcg: ndcg(found, all, k), found: found.length });
  }
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  const missed: string[] = [];
  for (const { q, kind, meant } of misspeltNames) {
    const { items } = await search[kind]({ q, limit: k });
    const names = items.map((item) => ("name" in item ? item.name : item.displayName));
    if (!names.includes(meant)) missed.push(`${kind}: ${q}`);
  }
  return {
    queries: results.length,
    ndcgAt10: mean(results.map((result) => result.ndcg)),
    byKind: Object.fromEntries(
      kinds.map((kind) => [kind, mean(results.filter((result) => result.kind === kind).map((result) => result.ndcg))]),
    ),
    names: misspeltNames.length,
    recallAt10: mean([1 - missed.length / misspeltNames.length]),
    weakest: results
      .toSorted((one, other) => one.ndcg - other.ndcg)
      .slice(0, 15)
      .map(({ q, ndcg: value, found }) => ({ q, ndcg: Number(value.toFixed(3)), found })),
    missed,
  };
}
