import { insertMilestone } from "@medley/db/sql/notification/insert-milestone";
import { castPostVote } from "@medley/db/sql/vote/cast-post-vote";
import { findPostScore } from "@medley/db/sql/vote/find-post-score";
import { retractPostVote } from "@medley/db/sql/vote/retract-post-vote";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { forbidden } from "../errors.ts";
import { milestoneAt } from "../notification/rules.ts";
import { forgetMark } from "../post/cached.ts";
import { getOpenPostOften } from "../post/get-open-post.ts";
import { can } from "../post/policy.ts";
import type { CastVoteInput, VoteResult } from "./schema.ts";

/**
 * Sets, flips or takes back a member's vote. Sending it twice changes nothing. Counters, tier and karma are kept by
 * triggers in the vote's own transaction. Throws `not_found`, or `forbidden` for one's own or an inactive post.
 */
export async function castVote(ctx: Context, input: CastVoteInput): Promise<VoteResult> {
  const { id: userId } = memberOf(ctx.actor);
  const post = await getOpenPostOften(ctx, input.postId);
  if (!can(ctx.actor, "vote", post)) {
    throw post.authorId === userId
      ? forbidden("You can't vote on your own post.", "own_post")
      : forbidden("This post can't be voted on.", "not_active");
  }
  const { postId, value } = input;
  const written =
    value === 0
      ? await ctx.db.maybe(retractPostVote({ userId, postId }))
      : await ctx.db.maybe(castPostVote({ userId, postId, value, now: ctx.clock.now() }));
  if (written) await forgetMark(ctx, { userId, postId });
  const { score } = await ctx.db.one(findPostScore({ postId }));
  const milestone = written && milestoneAt(score);
  if (milestone) await ctx.db.maybe(insertMilestone({ postId, milestone, now: ctx.clock.now() }));
  return { score, vote: value };
}
