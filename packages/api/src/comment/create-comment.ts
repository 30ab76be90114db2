import { newId } from "@medley/db";
import { addComment } from "@medley/db/sql/comment/add-comment";
import { findCommentByKey } from "@medley/db/sql/comment/find-by-key";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { conflict, invalid, notFound, type ProductError } from "../errors.ts";
import { findMentions } from "../markdown/find-mentions.ts";
import { forgetPost } from "../post/cached.ts";
import { readerOf } from "../post/policy.ts";
import { forgetHistory, forgetThread } from "./cached.ts";
import { presentComment, presentViewer } from "./present.ts";
import { renderBody } from "./render-body.ts";
import type { CommentNode, CreateCommentInput } from "./schema.ts";

/**
 * Writes a comment and notifies whom it answers or names, in one statement. The same client key again, also at the
 * same moment, writes nothing and answers the comment it made. Throws `not_found` for a post that isn't active and
 * open to the member, `conflict` for an answer to a comment that is gone, `invalid` for one below the deepest level.
 */
export async function createComment(ctx: Context, input: CreateCommentInput): Promise<CommentNode> {
  const { id: authorId } = memberOf(ctx.actor);
  const { postId, parentId, body, clientKey } = input;
  const now = ctx.clock.now();
  const place = await ctx.db.one(
    addComment({
      ...{ id: newId(now.getTime()), postId, parentId, authorId, clientKey, now },
      ...{ markdown: body, html: renderBody(body) },
      mentions: findMentions(body).map((name) => name.toLowerCase()),
      reader: readerOf(ctx.actor),
    }),
  );
  const found = await ctx.db.maybe(findCommentByKey({ authorId, clientKey }));
  if (!found) throw refusal(place, parentId);
  if (place.added)
    await Promise.all([forgetThread(ctx, postId), forgetHistory(ctx, authorId), forgetPost(ctx, postId)]);
  const { comment, markdown } = found;
  const viewer = presentViewer(ctx, comment, { vote: 0, markdown });
  return { ...presentComment(comment, found.postAuthorId), moreReplies: null, viewer };
}

function refusal(place: { depth: number | null; parentStatus: string | null }, parentId: string | null): ProductError {
  if (place.depth === null) return notFound("Post");
  if (parentId !== null && place.parentStatus === null) return notFound("Comment");
  if (place.depth > 10) return invalid("This thread is as deep as it gets.", { reason: "too_deep", field: "parentId" });
  return conflict("The comment you answer is gone.", { reason: "parent_gone", field: "parentId" });
}
