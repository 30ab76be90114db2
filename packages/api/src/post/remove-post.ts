import type { Executor } from "@medley/db";
import { changeStatus } from "@medley/db/sql/post/change-status";
import { findOwnDeleted } from "@medley/db/sql/post/find-own-deleted";
import { withdrawSubmissions } from "@medley/db/sql/submission/withdraw-submissions";
import { isStaff, type Member, memberOf } from "../actor.ts";
import { audit } from "../audit/audit.ts";
import type { Context } from "../context.ts";
import { conflict, forbidden, invalid } from "../errors.ts";
import { awardKarma } from "../karma/award-karma.ts";
import { notify } from "../notification/notify.ts";
import { forgetShown } from "./forget-shown.ts";
import { type LockedPost, lockPost } from "./lock-post.ts";
import { can } from "./policy.ts";
import type { PostState, RemovePostInput } from "./write-schema.ts";

interface Change {
  status: PostState["status"];
  /** Null when it was so before. */
  changed: LockedPost | null;
}

/**
 * Takes a post away: an author deletes their own for good, staff remove others' with a reason (its author loses 10
 * karma, is told why, and the act is logged). Asking again changes nothing. Throws `not_found`, `forbidden`, `invalid`
 * without a reason, or `conflict` for a post in a state that can't be removed.
 */
export async function removePost(ctx: Context, input: RemovePostInput): Promise<PostState> {
  const actor = memberOf(ctx.actor);
  const { status, changed } = await ctx.db.transaction(async (tx) => {
    if (await tx.maybe(findOwnDeleted({ id: input.id, authorId: actor.id }))) return unchanged("deleted");
    const post = await lockPost(tx, actor, input.id);
    if (post.authorId === actor.id) return deleteOwn(tx, actor, post);
    return removeByStaff(tx, { actor, post, reason: input.reason, now: ctx.clock.now() });
  });
  if (changed) await forgetShown(ctx, changed);
  return { id: input.id, status };
}

const unchanged = (status: PostState["status"]): Change => ({ status, changed: null });

async function deleteOwn(tx: Executor, actor: Member, post: LockedPost): Promise<Change> {
  if (post.status === "deleted") return unchanged("deleted");
  if (!can(actor, "remove", post)) {
    throw forbidden("A moderator removed this post; it stays for their record.", "removed_by_staff");
  }
  await tx.many(changeStatus({ id: post.id, status: "deleted", reason: null }));
  if (post.status === "pending") await tx.many(withdrawSubmissions({ postIds: [post.id] }));
  return { status: "deleted", changed: post };
}

interface StaffRemoval {
  actor: Member;
  post: LockedPost;
  reason: string | undefined;
  now: Date;
}

async function removeByStaff(tx: Executor, { actor, post, reason, now }: StaffRemoval): Promise<Change> {
  if (!isStaff(actor)) throw forbidden("Only its author and moderators may remove this post.");
  if (reason === undefined) throw invalid("Say why.", { reason: "reason_needed", field: "reason" });
  if (post.status === "removed" || post.status === "deleted") return unchanged(post.status);
  if (!can(actor, "remove", post)) throw conflict("Only a published post can be removed.", { reason: "not_active" });
  const { id, authorId } = post;
  await tx.many(changeStatus({ id, status: "removed", reason }));
  await awardKarma(tx, { act: "post_removed", actorId: actor.id, posts: [post], now });
  await notify(tx, { kind: "post_removed", actorId: null, reason, to: [{ userId: authorId, postId: id }], now });
  const target = { targetKind: "post", targetIds: [id] } as const;
  await audit(tx, { actorId: actor.id, action: "post.remove", ...target, detail: { reason }, now });
  return { status: "removed", changed: post };
}
