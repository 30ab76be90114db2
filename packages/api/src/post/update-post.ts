import type { Executor } from "@medley/db";
import { changePost } from "@medley/db/sql/post/change-post";
import { enterQueue } from "@medley/db/sql/submission/enter-queue";
import { withdrawSubmissions } from "@medley/db/sql/submission/withdraw-submissions";
import { type Member, memberOf } from "../actor.ts";
import { audit } from "../audit/audit.ts";
import type { Context } from "../context.ts";
import { forbidden, invalid } from "../errors.ts";
import { renderMarkdown } from "../markdown/render-markdown.ts";
import { forgetSearches } from "../search/cached.ts";
import { postSlug } from "../slug.ts";
import { forgetPost } from "./cached.ts";
import { editedAt } from "./edit-rules.ts";
import { forgetShown } from "./forget-shown.ts";
import { type LockedPost, lockPost } from "./lock-post.ts";
import { can, mayUnmarkNsfw } from "./policy.ts";
import { shownByActor } from "./shown-status.ts";
import type { UpdatedPost, UpdatePostInput } from "./write-schema.ts";

/**
 * Changes what a post says: its author's to do; staff may set the NSFW mark of others' posts, and what they marked stays
 * marked for its author. An image that nobody reviewed goes into the queue when it is to be seen. Saying again what it says changes nothing. Throws `not_found`, `forbidden`, or `invalid` for a
 * visibility that its kind can't have.
 */
export async function updatePost(ctx: Context, input: UpdatePostInput): Promise<UpdatedPost> {
  const actor = memberOf(ctx.actor);
  const { post, fields } = await ctx.db.transaction(async (tx) => {
    const before = await lockPost(tx, actor, input.id);
    checkAllowed(actor, before, input);
    const own = before.authorId === actor.id;
    const after = applied(ctx, before, input, own);
    const fields = changedFields(before, after);
    if (fields.length === 0) return { post: before, fields };
    if (own && fields.some((field) => field !== "visibility")) after.editedAt = editedAt(before, ctx.clock.now());
    await tx.many(changePost(after));
    if (after.status !== before.status) await moveQueue(tx, after, ctx.clock.now());
    if (!own) await auditMark(tx, { actor, post: after, now: ctx.clock.now() });
    return { post: after, fields };
  });
  if (fields.includes("visibility") || fields.includes("nsfw")) await forgetShown(ctx, post);
  else if (fields.length > 0) await Promise.all([forgetPost(ctx, post.id), forgetSearches(ctx)]);
  const { id, slug, title, description, descriptionHtml, nsfw, visibility, status } = post;
  const edited = post.editedAt?.toISOString() ?? null;
  return { id, slug, title, description, descriptionHtml, nsfw, visibility, status, editedAt: edited };
}

function checkAllowed(actor: Member, post: LockedPost, input: UpdatePostInput): void {
  if (!can(actor, "edit", post)) throw forbidden("Only its author may change this post.");
  const wordsToo = input.title !== undefined || input.description !== undefined || input.visibility !== undefined;
  if (actor.id !== post.authorId && wordsToo) throw forbidden("Moderators may change the NSFW mark only.");
  if (input.nsfw === false && !mayUnmarkNsfw(actor, post)) {
    throw forbidden("A moderator marked this post as NSFW: only they may take the mark off.", "nsfw_by_staff");
  }
  if (post.kind === "clip" && input.visibility === "private") {
    throw invalid("A clip is public or unlisted.", { reason: "clip_visibility", field: "visibility" });
  }
}

function applied(ctx: Context, post: LockedPost, input: UpdatePostInput, own: boolean): LockedPost {
  const { title = post.title, description = post.description, nsfw = post.nsfw } = input;
  const slug = title === post.title ? post.slug : postSlug(title);
  const descriptionHtml =
    description === post.description ? post.descriptionHtml : renderMarkdown(description, { flavour: "description" });
  const nsfwByStaff = own ? post.nsfwByStaff : (input.nsfw ?? post.nsfwByStaff);
  const { visibility = post.visibility } = input;
  const shown = post.kind === "image" ? shownByActor(ctx, post, visibility) : { visibility };
  return { ...post, title, slug, description, descriptionHtml, nsfw, nsfwByStaff, ...shown };
}

function moveQueue(tx: Executor, { id, status }: LockedPost, now: Date) {
  return tx.many(status === "pending" ? enterQueue({ postIds: [id], now }) : withdrawSubmissions({ postIds: [id] }));
}

function changedFields(before: LockedPost, after: LockedPost) {
  return (["title", "description", "nsfw", "nsfwByStaff", "visibility"] as const).filter(
    (field) => before[field] !== after[field],
  );
}

function auditMark(tx: Executor, { actor, post, now }: { actor: Member; post: LockedPost; now: Date }) {
  const target = { targetKind: "post", targetIds: [post.id] } as const;
  return audit(tx, { actorId: actor.id, action: "post.update", ...target, detail: { nsfw: post.nsfw }, now });
}
