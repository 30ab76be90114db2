import { postDetail } from "@medley/db/sql/post/post-detail";
import type { Actor } from "../actor.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { presentImage } from "../image/present-image.ts";
import { details, type SharedDetail } from "./cached.ts";
import { findMarks } from "./own-marks.ts";
import { can, mayUnmarkNsfw, readerOf } from "./policy.ts";
import type { GetPostInput, PostPage, ViewerMarks } from "./schema.ts";
import { findAuthors, keepAuthors, readAlong } from "./told-cards.ts";

/** A post as its reader finds it in the database. */
interface Found {
  /** Whether anybody may open it. */
  open: boolean;
  detail: SharedDetail;
  marks: ViewerMarks | null;
}

/**
 * A post's page, if the reader may open it; hidden and missing look the same. One statement, none while it is cached and
 * the reader's marks are. What not everybody may open is never cached.
 */
export async function getPost(ctx: Context, input: GetPostInput): Promise<PostPage> {
  let found: Found | null | undefined;
  const shared = await ctx.cache.get(details, input.id, async (id) => {
    found = await readPost(ctx, id);
    return found?.open ? found.detail : null;
  });
  if (found === undefined && !shared && ctx.actor.kind === "member") found = await readPost(ctx, input.id);
  const detail = shared ?? found?.detail;
  if (!detail) throw notFound("Post");
  const marks = found ? found.marks : (await findMarks(ctx, [detail.id]))(detail.id);
  return present(ctx, detail, marks);
}

async function readPost(ctx: Context, id: string): Promise<Found | null> {
  const row = await readAlong(
    ctx,
    () => ctx.db.maybe(postDetail({ id, reader: readerOf(ctx.actor) })),
    async (read, unchanged) => read && keepAuthors(ctx, new Map([[read.authorId, read.author]]), unchanged),
  );
  if (!row) return null;
  const { author: _, open, vote, favorited, createdAt, publishedAt, editedAt, ...rest } = row;
  const detail = {
    ...rest,
    image: presentImage(row.image),
    durationSeconds: row.clip?.durationSeconds ? Math.round(row.clip.durationSeconds) : null,
    createdAt: createdAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
    editedAt: editedAt?.toISOString() ?? null,
  };
  return { open, detail, marks: ctx.actor.kind === "member" ? { vote, favorited } : null };
}

async function present(ctx: Context, detail: SharedDetail, viewer: ViewerMarks | null): Promise<PostPage> {
  const { authorId, nsfwByStaff, viewCount, ...rest } = detail;
  const author = (await findAuthors(ctx, [authorId])).get(authorId);
  if (!author) throw notFound("Post");
  const permissions = permissionsOf(ctx.actor, { authorId, status: rest.status, nsfwByStaff });
  return { ...rest, author, viewCount: ctx.views.latest(rest.id, viewCount), viewer, can: permissions };
}

function permissionsOf(actor: Actor, facts: Pick<SharedDetail, "authorId" | "status" | "nsfwByStaff">) {
  return {
    edit: can(actor, "edit", facts),
    unmarkNsfw: mayUnmarkNsfw(actor, facts),
    remove: can(actor, "remove", facts),
    restore: can(actor, "restore", facts),
    setTags: can(actor, "setTags", facts),
    vote: can(actor, "vote", facts),
  };
}
