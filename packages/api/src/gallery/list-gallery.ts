import { ownImages } from "@medley/db/sql/gallery/own-images";
import { z } from "zod";
import { type Member, memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { cutPage, encodeCursor, readCursor } from "../cursor.ts";
import { forbidden, invalid } from "../errors.ts";
import { listFeed } from "../feed/list-feed.ts";
import { Id } from "../id.ts";
import { everybodysCard, listStatedCards } from "../post/list-cards.ts";
import { keepCards, readAlong } from "../post/told-cards.ts";
import type { GalleryPage, ListGalleryInput } from "./schema.ts";

const LibraryCursor = z.strictObject({ l: Id });

/**
 * Images: everybody's, one member's or a tag's, the newest or the most popular first, as the feeds have them; or one's
 * own library in whatever state. One statement and one for a member's marks; none for what is cached. Throws
 * `unauthenticated` for a library without a member, `forbidden` for another's.
 */
export async function listGallery(ctx: Context, input: ListGalleryInput): Promise<GalleryPage> {
  const { sort, window, owner, tag, status, visibility, limit, cursor } = input;
  if (status) return listLibrary(ctx, ownerOf(ctx, owner), input);
  if (visibility) {
    throw invalid("Only your own library can be narrowed so.", { reason: "library_only", field: "visibility" });
  }
  const page = await listFeed(ctx, {
    ...{ kind: "image", author: owner, tags: tag ? [tag] : [], excludeTags: [], limit, cursor, window },
    sort: sort === "recent" ? "new" : "top",
  });
  return { ...page, items: page.items.map(everybodysCard) };
}

function ownerOf(ctx: Context, owner: string | undefined): Member {
  const member = memberOf(ctx.actor);
  if (owner !== undefined && owner.toLowerCase() !== member.username.toLowerCase()) {
    throw forbidden("Only its owner may look at a library.");
  }
  return member;
}

async function listLibrary(ctx: Context, { id: ownerId }: Member, input: ListGalleryInput): Promise<GalleryPage> {
  const { status, visibility = null, limit, cursor } = input;
  if (input.tag) throw invalid("A library has no tags to look at.", { reason: "library_only", field: "tag" });
  const after = readCursor(LibraryCursor, cursor)?.l ?? null;
  const asked = { ownerId, status: status === "any" || !status ? null : status, visibility, after, limit: limit + 1 };
  const { places } = await readAlong(
    ctx,
    () => ctx.db.one(ownImages(asked)),
    ({ cards }, unchanged) => keepCards(ctx, cards, unchanged),
  );
  const { page, last } = cutPage(places, limit);
  return {
    items: await listStatedCards(ctx, page),
    nextCursor: last ? encodeCursor({ l: last.id }) : null,
    restarted: false,
  };
}
