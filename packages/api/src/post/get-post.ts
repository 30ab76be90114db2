import { postDetail } from "@medley/db/sql/post/post-detail";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { findMarks } from "./list-cards.ts";
import { can, mayUnmarkNsfw, readerOf } from "./policy.ts";
import type { GetPostInput, PostPage } from "./schema.ts";

/** A post's page, if the reader may open it; hidden and missing look the same. */
export async function getPost(ctx: Context, input: GetPostInput): Promise<PostPage> {
  const row = await ctx.db.maybe(postDetail({ id: input.id, reader: readerOf(ctx.actor) }));
  if (!row) throw notFound("Post");
  const marks = await findMarks(ctx, [row.id]);
  const { authorId, nsfwByStaff, createdAt, publishedAt, editedAt, ...rest } = row;
  const facts = { authorId, status: row.status, nsfwByStaff };
  return {
    ...rest,
    durationSeconds: row.clip?.durationSeconds ? Math.round(row.clip.durationSeconds) : null,
    createdAt: createdAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
    editedAt: editedAt?.toISOString() ?? null,
    viewer: marks?.get(row.id) ?? null,
    can: {
      edit: can(ctx.actor, "edit", facts),
      unmarkNsfw: mayUnmarkNsfw(ctx.actor, facts),
      remove: can(ctx.actor, "remove", facts),
      restore: can(ctx.actor, "restore", facts),
      setTags: can(ctx.actor, "setTags", facts),
      vote: can(ctx.actor, "vote", facts),
    },
  };
}
