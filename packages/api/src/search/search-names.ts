import { newId } from "@medley/db";
import { findGames } from "@medley/db/sql/search/find-games";
import { findPeople } from "@medley/db/sql/search/find-people";
import { findTags } from "@medley/db/sql/search/find-tags";
import { showGames } from "@medley/db/sql/search/show-games";
import { showPeople } from "@medley/db/sql/search/show-people";
import { showTags } from "@medley/db/sql/search/show-tags";
import type { Context } from "../context.ts";
import { namedKey, nameResults } from "./cached.ts";
import { mostResults, readPage } from "./read-page.ts";
import { nameQuestion } from "./rules.ts";
import type { FoundGames, FoundPeople, FoundTags, SearchNamesInput } from "./schema.ts";

type Finder = (asked: { typed: string; nsfw: boolean; limit: number }) => Promise<readonly (string | number)[]>;

/** One page of ids of things by name. */
function readNames(ctx: Context, kind: "people" | "tags" | "games", input: SearchNamesInput, find: Finder) {
  const { limit, cursor } = input;
  const question = { kind, ...nameQuestion(ctx.actor, input.q) };
  return readPage(ctx, namedKey(question), { cursor, limit }, () =>
    ctx.cache.get(nameResults, question, async () => {
      const found = await find({ typed: question.q, nsfw: question.nsfw, limit: mostResults });
      return { id: newId(), search: namedKey(question), ids: found.map(String), replaced: {} };
    }),
  );
}

/** Rows in the order of their ids, those that are gone left out. */
function inOrder<Row extends { id: string | number }>(ids: readonly string[], rows: readonly Row[]) {
  const byId = new Map(rows.map(({ id, ...shown }) => [String(id), shown]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Members by name. */
export async function searchPeople(ctx: Context, input: SearchNamesInput): Promise<FoundPeople> {
  const {
    ids,
    results: _,
    ...page
  } = await readNames(ctx, "people", input, async (asked) => (await ctx.db.one(findPeople(asked))).ids);
  const rows = ids.length > 0 ? await ctx.db.many(showPeople({ ids })) : [];
  return { items: inOrder(ids, rows), ...page };
}

/** Tags by name. */
export async function searchTags(ctx: Context, input: SearchNamesInput): Promise<FoundTags> {
  const {
    ids,
    results: _,
    ...page
  } = await readNames(ctx, "tags", input, async (asked) => (await ctx.db.one(findTags(asked))).ids);
  const rows = ids.length > 0 ? await ctx.db.many(showTags({ ids: ids.map(Number) })) : [];
  return { items: inOrder(ids, rows), ...page };
}

/** Games by name. */
export async function searchGames(ctx: Context, input: SearchNamesInput): Promise<FoundGames> {
  const {
    ids,
    results: _,
    ...page
  } = await readNames(ctx, "games", input, async (asked) => (await ctx.db.one(findGames(asked))).ids);
  const rows = ids.length > 0 ? await ctx.db.many(showGames({ ids: ids.map(Number) })) : [];
  return { items: inOrder(ids, rows), ...page };
}
