import type { CardColumns } from "@medley/db/sql/post/card-columns";
import { postCards } from "@medley/db/sql/post/post-cards";
import type { ToldCard } from "@medley/db/sql/post/told-card";
import { unfoldCards } from "@medley/db/sql/post/unfold-cards";
import { authorCards } from "@medley/db/sql/profile/author-cards";
import type { Context } from "../context.ts";
import { handedOn, isHandedOn } from "./brought.ts";
import { authors, cards, cardWitness, type SharedCard } from "./cached.ts";
import type { CardAuthor } from "./schema.ts";

/** Whether no card was forgotten since before a statement was sent. */
type Unchanged = () => Promise<boolean>;

/**
 * Reads something by a statement that brings cards or authors along, and keeps those, though nobody knew before which
 * they would be. A cache may only keep what was read after its tags' epochs: so a witness, which every change of any
 * card drops, is read before, and again when the epochs of what was brought are known. While it is the same, nothing was
 * forgotten in between, and what was brought is what a load that begins now would bring; otherwise nothing is kept.
 */
export async function readAlong<T>(
  ctx: Context,
  read: () => Promise<T>,
  keep: (value: T, unchanged: Unchanged) => Promise<unknown>,
): Promise<T> {
  const before = await witnessed(ctx, () => ctx.cache.get(cardWitness, "all", async () => crypto.randomUUID()));
  const value = await read();
  const look = () => ctx.cache.peek(cardWitness, "all", { inStore: true });
  const unchanged = async () => (await witnessed(ctx, look)) === before;
  if (isHandedOn(ctx) || (await unchanged())) await keep(value, unchanged);
  return value;
}

/**
 * An answer in the making depends on the cards in it, not on every other, which the witness stands for; but where cards
 * are handed on past their caches it alone tells of a change meanwhile.
 */
function witnessed<T>(ctx: Context, read: () => Promise<T>): Promise<T> {
  return isHandedOn(ctx) ? read() : ctx.cache.apart(read);
}

/** Keeps cards that came along, and their authors. */
export async function keepCards(ctx: Context, columns: CardColumns | null, unchanged: Unchanged): Promise<void> {
  const told = unfoldCards(columns);
  const brought = cardsById(told);
  for (const [id, card] of brought) ctx.brought?.cards.set(id, card);
  await Promise.all([
    isHandedOn(ctx) ||
      ctx.cache.getMany(cards, [...brought.keys()], async (missing) =>
        (await unchanged()) ? brought : loadCards(ctx, missing),
      ),
    keepAuthors(ctx, authorsById(told), unchanged),
  ]);
}

export async function keepAuthors(
  ctx: Context,
  brought: ReadonlyMap<string, CardAuthor>,
  unchanged: Unchanged,
): Promise<void> {
  for (const [id, author] of brought) ctx.brought?.authors.set(id, author);
  if (isHandedOn(ctx)) return;
  await ctx.cache.getMany(authors, [...brought.keys()], async (missing) =>
    (await unchanged()) ? brought : loadAuthors(ctx, missing),
  );
}

/** Shared cards in the ids' order, null where there is no post. One statement for those that aren't cached. */
export function findCards(ctx: Context, ids: readonly string[]): Promise<(SharedCard | null)[]> {
  return ctx.cache.getMany(cards, ids, (missing) => loadCards(ctx, missing));
}

/** Authors by id. No statement where they came along with the cards. */
export async function findAuthors(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, CardAuthor>> {
  const distinct = [...new Set(ids)];
  const found = await ctx.cache.getMany(authors, distinct, (missing) => loadAuthors(ctx, missing));
  return new Map(distinct.flatMap((id, index) => (found[index] ? [[id, found[index]] as const] : [])));
}

async function loadCards(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, SharedCard>> {
  const handed = isHandedOn(ctx) && handedOn(ctx.brought?.cards, ids);
  if (handed) return handed;
  const told = await readAlong(
    ctx,
    async () => unfoldCards((await ctx.db.one(postCards({ ids }))).cards),
    (cards, unchanged) => keepAuthors(ctx, authorsById(cards), unchanged),
  );
  return cardsById(told);
}

async function loadAuthors(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, CardAuthor>> {
  const handed = isHandedOn(ctx) && handedOn(ctx.brought?.authors, ids);
  if (handed) return handed;
  const rows = await ctx.db.many(authorCards({ ids }));
  return new Map(rows.map(({ id, author }) => [id, author]));
}

const cardsById = (told: readonly ToldCard[]) => new Map(told.map(({ card }) => [card.id, card]));
const authorsById = (told: readonly ToldCard[]) => new Map(told.map(({ card, author }) => [card.authorId, author]));
