import { listAlbums as albumRows } from "@medley/db/sql/album/list-albums";
import { anybody, type Reader } from "@medley/db/sql/visibility";
import { z } from "zod";
import { isStaff } from "../actor.ts";
import type { Context } from "../context.ts";
import { cutPage, encodeCursor, readCursor } from "../cursor.ts";
import { showsNsfw } from "../feed/rules.ts";
import { Id } from "../id.ts";
import { presentImage } from "../image/present-image.ts";
import { readerOf } from "../post/policy.ts";
import { boundedCount, countedTo } from "../profile/rules.ts";
import { albumLists } from "./cached.ts";
import type { AlbumCards, ListAlbumsInput } from "./schema.ts";

const AlbumCursor = z.strictObject({ a: Id });

/** A member's albums, newest first: all for themselves, public ones for others. One statement, none while it is cached. */
export async function listAlbums(ctx: Context, { owner, limit, cursor }: ListAlbumsInput): Promise<AlbumCards> {
  const { actor } = ctx;
  const nsfw = showsNsfw(actor);
  const after = readCursor(AlbumCursor, cursor)?.a ?? null;
  const asked = { owner, nsfw, after, limit };
  const own = actor.kind === "member" && actor.username.toLowerCase() === owner.toLowerCase();
  if (own || isStaff(actor)) return readPage(ctx, asked, readerOf(actor));
  return ctx.cache.get(albumLists, asked, () => readPage(ctx, asked, anybody));
}

type Asked = Parameters<(typeof albumLists)["key"]>[0];

async function readPage(ctx: Context, asked: Asked, who: Reader): Promise<AlbumCards> {
  const { owner, nsfw, after, limit } = asked;
  const reader = { ...who, nsfw };
  const rows = await ctx.db.many(albumRows({ owner, reader, after, limit: limit + 1, countLimit: countedTo + 1 }));
  const { page, last } = cutPage(rows, limit);
  const items = page.map(({ createdAt, imageCount, cover, ...album }) => ({
    ...album,
    createdAt: createdAt.toISOString(),
    images: boundedCount(imageCount),
    cover: presentImage(cover),
  }));
  return { items, nextCursor: last ? encodeCursor({ a: last.id }) : null };
}
