import { newId } from "@medley/db";
import { findMade } from "@medley/db/sql/album/find-made";
import { insertAlbum } from "@medley/db/sql/album/insert-album";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { renderMarkdown } from "../markdown/render-markdown.ts";
import { albumSlug } from "../slug.ts";
import { forgetAlbums } from "./cached.ts";
import type { AlbumAddress, CreateAlbumInput } from "./schema.ts";

/** Makes an album without images. A retry with the same client key answers the same one. */
export async function createAlbum(ctx: Context, input: CreateAlbumInput): Promise<AlbumAddress> {
  const { id: ownerId, username: owner } = memberOf(ctx.actor);
  const now = ctx.clock.now();
  const descriptionHtml = renderMarkdown(input.description, { flavour: "description" });
  const album = { id: newId(now.getTime()), ownerId, slug: albumSlug(input.title), descriptionHtml, now };
  const made = await ctx.db.maybe(insertAlbum({ ...input, ...album }));
  if (made) await forgetAlbums(ctx, { id: made.id, owner });
  return made ?? ctx.db.one(findMade({ ownerId, clientKey: input.clientKey }));
}
