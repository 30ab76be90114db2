import { findComment } from "@medley/db/sql/comment/find-comment";
import { rewriteComment } from "@medley/db/sql/comment/rewrite-comment";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { forbidden, notFound } from "../errors.ts";
import { readerOf } from "../post/policy.ts";
import { forgetHistory, forgetOwnMarks, forgetThread } from "./cached.ts";
import { can } from "./policy.ts";
import { renderBody } from "./render-body.ts";
import { editMinutes } from "./rules.ts";
import type { EditCommentInput, EditedComment } from "./schema.ts";

/**
 * Gives a member's own comment other words, within a quarter of an hour. Nobody is notified again.
 * Throws `not_found`, also when it was deleted or removed, and `forbidden` for another's or when the time is over.
 */
export async function editComment(ctx: Context, input: EditCommentInput): Promise<EditedComment> {
  const { id: authorId } = memberOf(ctx.actor);
  const now = ctx.clock.now();
  const comment = await ctx.db.maybe(findComment({ id: input.commentId, reader: readerOf(ctx.actor) }));
  const own = comment?.authorId === authorId;
  if (comment?.status !== "visible" || !(own || comment.postOpens)) throw notFound("Comment");
  if (!can(ctx.actor, "edit", comment, now)) {
    throw own
      ? forbidden(`A comment can be edited for ${editMinutes} minutes.`, "edit_time_over")
      : forbidden("Only its author can edit a comment.", "not_author");
  }
  const html = renderBody(input.body);
  const text = { markdown: input.body, html };
  const written = await ctx.db.maybe(rewriteComment({ id: comment.id, authorId, ...text, now }));
  if (!written) throw notFound("Comment");
  const forgotten = [forgetThread(ctx, comment.postId), forgetHistory(ctx, authorId), forgetOwnMarks(ctx, authorId)];
  await Promise.all(forgotten);
  return { id: comment.id, ...text, editedAt: now.toISOString() };
}
