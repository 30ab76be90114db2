import { closeComment } from "@medley/db/sql/comment/close-comment";
import { findComment } from "@medley/db/sql/comment/find-comment";
import { memberOf } from "../actor.ts";
import { audit } from "../audit/audit.ts";
import type { Context } from "../context.ts";
import { forbidden, invalid, notFound } from "../errors.ts";
import { notify } from "../notification/notify.ts";
import { forgetPost } from "../post/cached.ts";
import { readerOf } from "../post/policy.ts";
import { forgetHistory, forgetThread } from "./cached.ts";
import { can } from "./policy.ts";
import type { RemoveCommentInput, RemovedComment } from "./schema.ts";

/**
 * Hides a comment; its replies stay. Its author deletes it, whenever and wherever it stands, and its words with it;
 * staff remove another's and say why, which is logged and told to the author. One that is hidden already stays as it
 * is. Throws `not_found`, `forbidden`, or `invalid` without a reason.
 */
export async function removeComment(ctx: Context, input: RemoveCommentInput): Promise<RemovedComment> {
  const { id: actorId } = memberOf(ctx.actor);
  const now = ctx.clock.now();
  const comment = await ctx.db.maybe(findComment({ id: input.commentId, reader: readerOf(ctx.actor) }));
  const own = comment?.authorId === actorId;
  if (!comment || !(own || comment.postOpens)) throw notFound("Comment");
  const { id, postId, authorId } = comment;
  if (!can(ctx.actor, "remove", { ...comment, status: "visible" }, now)) {
    throw forbidden("Only its author or a moderator can remove a comment.", "not_author");
  }
  if (!own && input.reason === undefined) throw invalid("Say why.", { reason: "reason_needed", field: "reason" });
  if (comment.status !== "visible") return { id, status: comment.status };

  const status = own ? "deleted" : "removed";
  const reason = input.reason ?? null;
  const closed = await ctx.db.transaction(async (tx) => {
    const row = await tx.maybe(closeComment({ id, status }));
    if (!row || own) return row !== null;
    const detail = { postId, authorId, reason };
    await audit(tx, { actorId, action: "comment.remove", targetKind: "comment", targetIds: [id], detail, now });
    await notify(tx, {
      ...{ kind: "comment_removed", actorId: null, reason, now },
      to: [{ userId: authorId, postId, commentId: id }],
    });
    return true;
  });
  // Somebody was faster: what they did stands, and is the answer.
  if (!closed) return removeComment(ctx, input);
  await Promise.all([forgetThread(ctx, postId), forgetHistory(ctx, authorId), forgetPost(ctx, postId)]);
  return { id, status };
}
