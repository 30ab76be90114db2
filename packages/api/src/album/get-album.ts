import { readAlbum } from "@medley/db/sql/album/read-album";
import { anybody } from "@medley/db/sql/visibility";
import { z } from "zod";
import { isStaff } from "../actor.ts";
import type { Context } from "../context.ts";
import { cutPage, encodeCursor, readCursor } from "../cursor.ts";
import { notFound } from "../errors.ts";
import { showsNsfw } from "../feed/rules.ts";
import { Id } from "../id.ts";
import { presentImage } from "../image/present-image.ts";
import { mostPerPage } from "../paging.ts";
import { everybodysCard, listCards, listStatedCards } from "../post/list-cards.ts";
import { readerOf } from "../post/policy.ts";
import { findAuthors, keepAuthors, keepCards, readAlong } from "../post/told-cards.ts";
import { boundedCount, countedTo } from "../profile/rules.ts";
import { albums, type SharedAlbum } from "./cached.ts";
import { can } from "./policy.ts";
import type { AlbumPage, GetAlbumInput } from "./schema.ts";

const ItemCursor = z.strictObject({ p: z.string().max(200), i: Id });
type After = { position: string; id: string } | null;
type Row = Awaited<ReturnType<typeof readRow>>;

/**
 * An album and a page of its images in their order. Its owner and staff find all of them, each with its state; others
 * what they may see, and no count tells them of more. One statement, none while it is cached; one more for a later page,
 * and one for a member's marks.
 * Throws `not_found` for one that is hidden or missing.
 */
export async function getAlbum(ctx: Context, input: GetAlbumInput): Promise<AlbumPage> {
  const held = readCursor(ItemCursor, input.cursor);
  const after = held && { position: held.p, id: held.i };
  const shared = isStaff(ctx.actor) ? null : await findShared(ctx, input, after);
  const own = ctx.actor.kind === "member" && (!shared || can(ctx.actor, "edit", shared));
  if (!own) return presentShared(ctx, input, shared);
  const row = await readRow(ctx, input, after);
  return presentWhole(ctx, input, row);
}

/** What everybody finds, cached but for later pages' places; null for what not everybody may open. */
async function findShared(ctx: Context, { id, limit }: GetAlbumInput, after: After): Promise<SharedAlbum | null> {
  const nsfw = showsNsfw(ctx.actor);
  const reader = { ...anybody, nsfw };
  const read = async (most: number, from: After) => {
    const row = await readRow(ctx, { id, limit: most, cards: limit }, from, reader);
    return row && shareable(row);
  };
  const album = await ctx.cache.get(albums, { id, nsfw }, () => read(mostPerPage, null));
  if (!album || !after) return album;
  const { places = [] } = (await read(limit, after)) ?? {};
  return { ...album, places };
}

function readRow(
  ctx: Context,
  { id, limit, cards = limit }: { id: string; limit: number; cards?: number },
  after: After,
  reader = { ...readerOf(ctx.actor), nsfw: showsNsfw(ctx.actor) },
) {
  const asked = { id, reader, after, limit: limit + 1, cards, countLimit: countedTo + 1 };
  return readAlong(
    ctx,
    () => ctx.db.maybe(readAlbum(asked)),
    async (row, unchanged) => {
      if (!row) return;
      await keepAuthors(ctx, new Map([[row.ownerId, row.owner]]), unchanged);
      await keepCards(ctx, row.cards, unchanged);
    },
  );
}

function headerOf(row: NonNullable<Row>) {
  const { id, slug, title, description, descriptionHtml, visibility } = row;
  return {
    ...{ id, slug, title, description, descriptionHtml, visibility },
    createdAt: row.createdAt.toISOString(),
    images: boundedCount(row.imageCount),
    cover: presentImage(row.cover),
  };
}

function shareable(row: NonNullable<Row>): SharedAlbum {
  return {
    ...headerOf(row),
    ownerId: row.ownerId,
    places: row.places.map(({ id, position }) => ({ id, position })),
  };
}

async function presentShared(ctx: Context, { limit }: GetAlbumInput, album: SharedAlbum | null): Promise<AlbumPage> {
  if (!album) throw notFound("Album");
  const { ownerId, places, ...header } = album;
  const owner = (await findAuthors(ctx, [ownerId])).get(ownerId);
  if (!owner) throw notFound("Album");
  const { page, last } = cutPage(places, limit);
  const nsfw = showsNsfw(ctx.actor);
  const cards = await listCards(
    ctx,
    page.map(({ id }) => id),
    { unlisted: header.visibility !== "public", only: (card) => nsfw || !card.nsfw },
  );
  const nothing = { edit: false, remove: false };
  return {
    ...header,
    owner,
    coverPostId: null,
    can: nothing,
    items: cards.map(everybodysCard),
    nextCursor: cursorOf(last),
  };
}

async function presentWhole(ctx: Context, { limit }: GetAlbumInput, row: Row): Promise<AlbumPage> {
  if (!row) throw notFound("Album");
  const { page, last } = cutPage(row.places, limit);
  const permissions = { edit: can(ctx.actor, "edit", row), remove: can(ctx.actor, "remove", row) };
  return {
    ...headerOf(row),
    owner: row.owner,
    coverPostId: permissions.edit ? row.coverPostId : null,
    can: permissions,
    items: await listStatedCards(ctx, page),
    nextCursor: cursorOf(last),
  };
}

function cursorOf(last: { id: string; position: string } | undefined): string | null {
  return last ? encodeCursor({ p: last.position, i: last.id }) : null;
}
