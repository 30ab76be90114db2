import { insertMilestone } from "@medley/db/sql/notification/insert-milestone";
import { castPostVote } from "@medley/db/sql/vote/cast-post-vote";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { forbidden, notFound } from "../errors.ts";
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
  const now = ctx.clock.now();
  const { changed, score } = await ctx.db.one(castPostVote({ userId, postId, value, now }));
  if (score === null) throw notFound("Post");
  if (changed) await forgetMark(ctx, { userId, postId });
  const milestone = changed && milestoneAt(score);
  if (milestone) await ctx.db.maybe(insertMilestone({ postId, milestone, now }));
  return { score, vote: value };
}
