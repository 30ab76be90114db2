import { castCommentVote } from "@medley/db/sql/comment/cast-comment-vote";
import { findComment } from "@medley/db/sql/comment/find-comment";
import { findCommentScore } from "@medley/db/sql/comment/find-score";
import { retractCommentVote } from "@medley/db/sql/comment/retract-comment-vote";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { forbidden, notFound } from "../errors.ts";
import { readerOf } from "../post/policy.ts";
import { forgetHistory, forgetOwnMarks, lateVoters } from "./cached.ts";
import { can } from "./policy.ts";
import { voteValue } from "./present.ts";
import type { CommentVoteInput, CommentVoteResult } from "./schema.ts";

/**
 * Sets, flips or takes back a member's vote. Sending it twice changes nothing. Counters and karma are kept by triggers
 * in the vote's own transaction; others' threads may show the score a minute later.
 * Throws `not_found` for a hidden comment or one under an inactive post, `forbidden` for one's own.
 */
export async function voteOnComment(ctx: Context, input: CommentVoteInput): Promise<CommentVoteResult> {
  const { id: userId } = memberOf(ctx.actor);
  const { commentId, value } = input;
  const now = ctx.clock.now();
  const comment = await ctx.db.maybe(findComment({ id: commentId, reader: readerOf(ctx.actor) }));
  if (!comment?.postOpens || !comment.postActive || comment.status !== "visible") throw notFound("Comment");
  if (!can(ctx.actor, "vote", comment, now)) throw forbidden("You can't vote on your own comment.", "own_comment");
  if (value === 0) await ctx.db.maybe(retractCommentVote({ userId, commentId }));
  else await ctx.db.maybe(castCommentVote({ userId, commentId, value, now }));
  await Promise.all([
    ctx.cache.set(lateVoters, { postId: comment.postId, userId }, true),
    forgetHistory(ctx, comment.authorId),
    forgetOwnMarks(ctx, userId),
  ]);
  const { score, vote } = await ctx.db.one(findCommentScore({ commentId, userId }));
  return { score, vote: voteValue(vote) };
}
