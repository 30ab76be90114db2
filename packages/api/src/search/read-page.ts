import { z } from "zod";
import type { Context } from "../context.ts";
import { encodeCursor, readCursor } from "../cursor.ts";
import { invalid } from "../errors.ts";
import { Id } from "../id.ts";
import { keptResults, type Results } from "./cached.ts";

/** Results go on to the thousandth. */
export const mostResults = 1_000;

const ResultsCursor = z.strictObject({ s: Id, o: z.int().min(0).max(mostResults) });

export interface ResultsPage {
  ids: string[];
  results: Results;
  nextCursor: string | null;
  restarted: boolean;
}

interface Paged {
  cursor?: string | null | undefined;
  limit: number;
}

/**
 * One page of a search's results. Later pages go on in the results that the first was cut from, whatever was published
 * or voted meanwhile; when these are gone they begin the newest and say so. Throws `invalid` for a broken cursor.
 */
export async function readPage(
  ctx: Context,
  search: string,
  { cursor, limit }: Paged,
  newest: () => Promise<Results>,
): Promise<ResultsPage> {
  const at = readCursor(ResultsCursor, cursor);
  const held = at ? await ctx.cache.peek(keptResults, at.s) : undefined;
  if (held && held.search !== search) {
    throw invalid("This page link belongs to another search.", { reason: "bad_cursor", field: "cursor" });
  }
  if (held) await ctx.cache.touch(keptResults, held.id);
  const results = held ?? (await newest());
  const offset = at && results.id === at.s ? at.o : 0;
  const end = offset + limit;
  const more = end < results.ids.length;
  if (more && !held) await ctx.cache.set(keptResults, results.id, results);
  return {
    ids: results.ids.slice(offset, end),
    results,
    nextCursor: more ? encodeCursor({ s: results.id, o: end }) : null,
    restarted: at !== null && results.id !== at.s,
  };
}
