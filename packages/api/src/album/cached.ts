import { defineCache, tag } from "@medley/cache";
import { albumsHolding } from "@medley/db/sql/album/albums-holding";
import type { Context } from "../context.ts";
import type { AlbumCards, AlbumPage } from "./schema.ts";

const albumTag = (id: string) => tag("album", id);
/** What every change of any album drops. */
export const anyAlbum = tag("any-album");
const albumsOfTag = (owner: string) => tag("albums-of", owner.toLowerCase());

/** An album, without its owner's name, as everybody finds it who isn't its owner or staff, with the places of its first images. */
export interface SharedAlbum extends Omit<AlbumPage, "owner" | "coverPostId" | "can" | "items" | "nextCursor"> {
  ownerId: string;
  places: { id: string; position: string }[];
}

/** By whether its reader wants NSFW images; null for an album that not everybody may open. */
export const albums = defineCache<{ id: string; nsfw: boolean }, SharedAlbum | null>({
  name: "album",
  version: 1,
  ttlSeconds: 600,
  staleSeconds: 60,
  nullTtlSeconds: 30,
  key: ({ id, nsfw }) => `${id}/${nsfw ? "all" : "safe"}`,
  tags: ({ id }) => [albumTag(id)],
});

/** A page of a member's albums, as everybody finds it but themselves and staff. */
export const albumLists = defineCache<
  { owner: string; nsfw: boolean; after: string | null; limit: number },
  AlbumCards
>({
  name: "album-list",
  version: 1,
  ttlSeconds: 600,
  staleSeconds: 60,
  key: ({ owner, nsfw, after, limit }) => `${owner.toLowerCase()}/${nsfw ? "all" : "safe"}/${limit}/${after ?? ""}`,
  tags: ({ owner }) => [albumsOfTag(owner)],
});

/** Every act that changes an album, or which images are in it, calls this once it is committed. */
export async function forgetAlbums(
  ctx: Pick<Context, "cache">,
  ...changed: readonly { id: string; owner: string }[]
): Promise<void> {
  const owners = new Set(changed.map(({ owner }) => owner));
  await Promise.all([forgetAlbumPages(ctx, ...changed.map(({ id }) => id)), forgetAlbumsOf(ctx, ...owners)]);
}

/** Albums themselves, apart from the lists they are in. */
export async function forgetAlbumPages(ctx: Pick<Context, "cache">, ...ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await ctx.cache.forget(...ids.map(albumTag), anyAlbum);
}

/** The lists of these members' albums, by username. */
export async function forgetAlbumsOf(ctx: Pick<Context, "cache">, ...owners: readonly string[]): Promise<void> {
  if (owners.length > 0) await ctx.cache.forget(...owners.map(albumsOfTag));
}

/** Every act that changes who finds an image in albums calls this once it is committed: one statement. */
export async function forgetAlbumsHolding(ctx: Pick<Context, "cache" | "db">, ...postIds: string[]): Promise<void> {
  if (postIds.length === 0) return;
  const { albums } = await ctx.db.one(albumsHolding({ postIds }));
  await forgetAlbums(ctx, ...albums);
}
