import type { Executor } from "@medley/db";
import { decidePosts } from "@medley/db/sql/submission/decide-posts";
import { decideSubmissions as recordDecision } from "@medley/db/sql/submission/decide-submissions";
import { lockSubmitted } from "@medley/db/sql/submission/lock-submitted";
import { type Member, requireStaff } from "../actor.ts";
import { forgetAlbumsHolding } from "../album/cached.ts";
import { audit } from "../audit/audit.ts";
import type { Context } from "../context.ts";
import { awardKarma } from "../karma/award-karma.ts";
import { notify } from "../notification/notify.ts";
import { forgetAccess } from "../post/cached.ts";
import { mayDecide } from "./policy.ts";
import { rejectionWords } from "./rules.ts";
import type { DecideInput, DecideResult } from "./schema.ts";

type Outcome = DecideResult["results"][number]["result"];

interface Decision {
  decider: Member;
  approved: boolean;
  reason: string | null;
  now: Date;
}

/**
 * Approves or rejects submissions, in a fixed number of statements however many they are. Of two moderators deciding
 * the same one at once the first decides, the other is told. Karma, notification and audit come with each decision.
 */
export async function decideSubmissions(ctx: Context, input: DecideInput): Promise<DecideResult> {
  const decision: Decision = {
    decider: requireStaff(ctx.actor),
    approved: input.decision === "approve",
    reason: input.decision === "reject" ? rejectionWords(input.reason) : null,
    now: ctx.clock.now(),
  };
  const { outcomes, decided } = await ctx.db.transaction((tx) => decideAll(tx, decision, [...new Set(input.ids)]));
  if (decided.length > 0) await forgetAccess(ctx, ...decided.map(({ id }) => id));
  await forgetAlbumsHolding(ctx, ...decided.filter(({ kind }) => kind === "image").map(({ id }) => id));
  return { results: input.ids.map((id) => ({ id, result: outcomes.get(id) ?? "not_found" })) };
}

async function decideAll(tx: Executor, decision: Decision, ids: readonly string[]) {
  const { decider, approved } = decision;
  const locked = await tx.many(lockSubmitted({ ids }));
  const outcomes = new Map<string, Outcome>();
  const posts: typeof locked = [];
  for (const post of locked) {
    if (post.status === "deleted") outcomes.set(post.id, "not_found");
    else if (post.status !== "pending") outcomes.set(post.id, "already_decided");
    else if (!mayDecide(decider, post)) outcomes.set(post.id, "own");
    else {
      outcomes.set(post.id, approved ? "approved" : "rejected");
      posts.push(post);
    }
  }
  if (posts.length > 0) await writeDecision(tx, decision, posts);
  return { outcomes, decided: posts };
}

async function writeDecision(tx: Executor, decision: Decision, posts: readonly { id: string; authorId: string }[]) {
  const { decider, approved, reason, now } = decision;
  const ids = posts.map(({ id }) => id);
  const state = approved ? "approved" : "rejected";
  await tx.many(decidePosts({ ids, status: approved ? "active" : "rejected", reason, now }));
  await tx.many(recordDecision({ ids, state, reason, deciderId: decider.id, now }));
  await awardKarma(tx, { act: `submission_${state}`, actorId: decider.id, posts, now });
  const to = posts
    .filter(({ authorId }) => authorId !== decider.id)
    .map(({ id, authorId }) => ({ userId: authorId, postId: id }));
  await notify(tx, { kind: `submission_${state}`, actorId: null, reason, to, now });
  const action = approved ? "submission.approve" : "submission.reject";
  const target = { targetKind: "post", targetIds: ids } as const;
  await audit(tx, { actorId: decider.id, action, ...target, ...(reason && { detail: { reason } }), now });
}
