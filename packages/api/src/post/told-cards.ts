import type { CardColumns } from "@medley/db/sql/post/card-columns";
import { postCards } from "@medley/db/sql/post/post-cards";
import type { ToldCard } from "@medley/db/sql/post/told-card";
import { unfoldCards } from "@medley/db/sql/post/unfold-cards";
import { authorCards } from "@medley/db/sql/profile/author-cards";
import { afterwards } from "../afterwards.ts";
import type { Context } from "../context.ts";
import { handedOn, isKeptNowhere } from "./brought.ts";
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
  const unchanged = isKeptNowhere(ctx) ? async () => true : await watch(ctx);
  const value = await read();
  await keep(value, unchanged);
  return value;
}

/** An answer in the making depends on the cards in it, not on every other, which the witness stands for. */
async function watch({ cache }: Context): Promise<Unchanged> {
  const before = await cache.apart(() => cache.get(cardWitness, "all", async () => crypto.randomUUID()));
  return async () => (await cache.apart(() => cache.peek(cardWitness, "all", { inStore: true }))) === before;
}

/** Hands cards that came along, and their authors, to whoever asks for them in this call; keeps them for all others. */
export async function keepCards(ctx: Context, columns: CardColumns | null, unchanged: Unchanged): Promise<void> {
  const told = unfoldCards(columns);
  await bring(ctx, { cards: cardsById(told), authors: authorsById(told) }, unchanged);
}

/** The same for authors alone. */
export async function keepAuthors(
  ctx: Context,
  brought: ReadonlyMap<string, CardAuthor>,
  unchanged: Unchanged,
): Promise<void> {
  await bring(ctx, { cards: new Map(), authors: brought }, unchanged);
}

interface Along {
  cards: ReadonlyMap<string, SharedCard>;
  authors: ReadonlyMap<string, CardAuthor>;
}

/**
 * The call takes what it brought from hand to hand, and its answer does not wait until that is kept. Held before the
 * witness is looked at, so a change from before shows by the witness and one from after by the hold. What may be from
 * before a change still is what this call read: it answers with it, nothing made of it is kept, and what is kept is read
 * anew afterwards. On a busy site something changes during every other read.
 */
async function bring(ctx: Context, along: Along, unchanged: Unchanged): Promise<void> {
  const [ids, authorIds] = [[...along.cards.keys()], [...along.authors.keys()]];
  if (ids.length + authorIds.length === 0) return;
  const holds = [ctx.cache.hold(cards, ids), ctx.cache.hold(authors, authorIds)];
  const isCurrent = await unchanged();
  if (ctx.brought) {
    for (const [id, card] of along.cards) ctx.brought.cards.set(id, card);
    for (const [id, author] of along.authors) ctx.brought.authors.set(id, author);
    ctx.brought.holds.push(...(isCurrent ? holds : [ctx.cache.passing()]));
  }
  if (isKeptNowhere(ctx)) return;
  void afterwards(ctx, async () => {
    const still = async <T>(told: ReadonlyMap<string, T>, load: () => Promise<ReadonlyMap<string, T>>) =>
      (await unchanged()) ? told : load();
    await Promise.all([
      ctx.cache.fill(cards, ids, (missing) => still(along.cards, () => loadCards(ctx, missing))),
      ctx.cache.fill(authors, authorIds, (missing) => still(along.authors, () => loadAuthors(ctx, missing))),
    ]);
  });
}

/** Shared cards in the ids' order, null where there is no post. One statement for those that aren't at hand or cached. */
export async function findCards(ctx: Context, ids: readonly string[]): Promise<(SharedCard | null)[]> {
  const handed = handedOn(ctx, "cards", ids);
  if (handed) return ids.map((id) => handed.get(id) ?? null);
  return ctx.cache.getMany(cards, ids, (missing) => loadCards(ctx, missing));
}

/** Authors by id. No statement where they came along with the cards. */
export async function findAuthors(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, CardAuthor>> {
  const distinct = [...new Set(ids)];
  const handed = handedOn(ctx, "authors", distinct);
  if (handed) return handed;
  const found = await ctx.cache.getMany(authors, distinct, (missing) => loadAuthors(ctx, missing));
  return new Map(distinct.flatMap((id, index) => (found[index] ? [[id, found[index]] as const] : [])));
}

async function loadCards(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, SharedCard>> {
  const told = await readAlong(
    ctx,
    async () => unfoldCards((await ctx.db.one(postCards({ ids }))).cards),
    (cards, unchanged) => keepAuthors(ctx, authorsById(cards), unchanged),
  );
  return cardsById(told);
}

async function loadAuthors(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, CardAuthor>> {
  const rows = await ctx.db.many(authorCards({ ids }));
  return new Map(rows.map(({ id, author }) => [id, author]));
}

const cardsById = (told: readonly ToldCard[]) => new Map(told.map(({ card }) => [card.id, card]));
const authorsById = (told: readonly ToldCard[]) => new Map(told.map(({ card, author }) => [card.authorId, author]));
