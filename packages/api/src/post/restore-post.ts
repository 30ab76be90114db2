import type { Executor } from "@medley/db";
import { changeStatus } from "@medley/db/sql/post/change-status";
import { type Member, requireStaff } from "../actor.ts";
import { audit } from "../audit/audit.ts";
import type { Context } from "../context.ts";
import { conflict, forbidden } from "../errors.ts";
import { awardKarma } from "../karma/award-karma.ts";
import { forgetShown } from "./forget-shown.ts";
import { type LockedPost, lockPost } from "./lock-post.ts";
import { can } from "./policy.ts";
import type { PostState, RestorePostInput } from "./write-schema.ts";

/**
 * Brings back a post that staff removed, with the karma its removal cost; never one's own. Asking again changes
 * nothing. Throws `not_found`, `forbidden`, or `conflict` for a post that wasn't removed.
 */
export async function restorePost(ctx: Context, input: RestorePostInput): Promise<PostState> {
  const actor = requireStaff(ctx.actor);
  const restored = await ctx.db.transaction(async (tx) => {
    const post = await lockPost(tx, actor, input.id);
    if (post.authorId === actor.id) throw forbidden("Somebody else has to restore your post.", "own_post");
    if (post.status === "active") return null;
    if (!can(actor, "restore", post)) throw conflict("Only a removed post can be restored.", { reason: "not_removed" });
    await bringBack(tx, { actor, post, now: ctx.clock.now() });
    return post;
  });
  if (restored) await forgetShown(ctx, restored);
  return { id: input.id, status: "active" };
}

async function bringBack(tx: Executor, { actor, post, now }: { actor: Member; post: LockedPost; now: Date }) {
  await tx.many(changeStatus({ id: post.id, status: "active", reason: null }));
  await awardKarma(tx, { act: "post_restored", actorId: actor.id, posts: [post], now });
  const target = { targetKind: "post", targetIds: [post.id] } as const;
  await audit(tx, { actorId: actor.id, action: "post.restore", ...target, now });
}
