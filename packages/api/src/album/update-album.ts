import { changeAlbum } from "@medley/db/sql/album/change-album";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { renderMarkdown } from "../markdown/render-markdown.ts";
import { albumSlug } from "../slug.ts";
import { forgetAlbums } from "./cached.ts";
import { lockAlbum } from "./lock-album.ts";
import type { AlbumWords, UpdateAlbumInput } from "./schema.ts";

/** Changes what an album says and who may open it: its owner's to do. Throws `not_found`, `forbidden`. */
export async function updateAlbum(ctx: Context, input: UpdateAlbumInput): Promise<AlbumWords> {
  const member = memberOf(ctx.actor);
  const album = await ctx.db.transaction(async (tx) => {
    const before = await lockAlbum(tx, member, input.id);
    const { title = before.title, description = before.description, visibility = before.visibility } = input;
    const slug = title === before.title ? before.slug : albumSlug(title);
    const descriptionHtml = renderMarkdown(description, { flavour: "description" });
    const words = { id: before.id, title, slug, description, descriptionHtml, visibility };
    await tx.many(changeAlbum({ ...words, now: ctx.clock.now() }));
    return words;
  });
  await forgetAlbums(ctx, { id: album.id, owner: member.username });
  return album;
}
