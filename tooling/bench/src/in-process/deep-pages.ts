import { judge, type Row } from "../rows/row.ts";
import type { InProcess } from "./callers.ts";
import type { Effort, Outcome } from "./measure-operations.ts";
import { measureWays, ratioOf } from "./measure-operations.ts";

const deep = 100;

interface Page {
  nextCursor: string | null;
}

/** The hundredth page (or the last) beside the first: newest with cold caches, hot with warm ones. */
export async function measureDeepPages(api: InProcess, size: string, effort: Effort): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [sort, caches] of [
    ["new", "cold"],
    ["hot", "warm"],
  ] as const) {
    const page = (cursor: string | null, as: "cold" | "warm") =>
      api.call({ path: "feed.list", input: { sort, limit: 50, cursor } }, as) as Promise<Page>;
    let cursor: string | null = null;
    let at = 1;
    for (; at < deep; at += 1) {
      const { nextCursor }: Page = await page(cursor, "warm");
      if (nextCursor === null) break;
      cursor = nextCursor;
    }
    const deepCursor = cursor;
    const ways = {
      first: () => page(null, caches),
      deep: () => page(deepCursor, caches),
    };
    const { first, deep: deepest } = (await measureWays(ways, effort)) as { first: Outcome; deep: Outcome };
    const { p50, p95, p99 } = deepest;
    const name = `page ${at} of the feed, ${sort === "new" ? "newest" : sort}, ${caches}`;
    const compared = { reference: "its first page", ratio: ratioOf(deepest, first) };
    rows.push(judge({ name, p50, p95, p99, statements: null, ...compared }, { ratioAtMost: 1.5 }, size));
  }
  return rows;
}
