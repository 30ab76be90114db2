import type { Executor } from "@medley/db";
import { changePost } from "@medley/db/sql/post/change-post";
import { type Member, memberOf } from "../actor.ts";
import { audit } from "../audit/audit.ts";
import type { Context } from "../context.ts";
import { forbidden, invalid } from "../errors.ts";
import { renderMarkdown } from "../markdown/render-markdown.ts";
import { forgetSearches } from "../search/cached.ts";
import { postSlug } from "../slug.ts";
import { forgetAccess, forgetPost } from "./cached.ts";
import { editedAt } from "./edit-rules.ts";
import { type LockedPost, lockPost } from "./lock-post.ts";
import { can, mayUnmarkNsfw } from "./policy.ts";
import type { UpdatedPost, UpdatePostInput } from "./write-schema.ts";

/**
 * Changes what a post says: its author's to do; staff may set the NSFW mark of others' posts, and what they marked stays
 * marked for its author. Saying again what it says changes nothing. Throws `not_found`, `forbidden`, or `invalid` for a
 * visibility that its kind can't have.
 */
export async function updatePost(ctx: Context, input: UpdatePostInput): Promise<UpdatedPost> {
  const actor = memberOf(ctx.actor);
  const { post, fields } = await ctx.db.transaction(async (tx) => {
    const before = await lockPost(tx, actor, input.id);
    checkAllowed(actor, before, input);
    const own = before.authorId === actor.id;
    const after = applied(before, input, own);
    const fields = changedFields(before, after);
    if (fields.length === 0) return { post: before, fields };
    if (own && fields.some((field) => field !== "visibility")) after.editedAt = editedAt(before, ctx.clock.now());
    await tx.many(changePost(after));
    if (!own) await auditMark(tx, { actor, post: after, now: ctx.clock.now() });
    return { post: after, fields };
  });
  if (fields.length > 0) {
    const forget = fields.includes("visibility") ? forgetAccess : forgetPost;
    await Promise.all([forget(ctx, post.id), forgetSearches(ctx)]);
  }
  const { id, slug, title, description, descriptionHtml, nsfw, visibility } = post;
  const edited = post.editedAt?.toISOString() ?? null;
  return { id, slug, title, description, descriptionHtml, nsfw, visibility, editedAt: edited };
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

function applied(post: LockedPost, input: UpdatePostInput, own: boolean): LockedPost {
  const { title = post.title, description = post.description, nsfw = post.nsfw, visibility = post.visibility } = input;
  const slug = title === post.title ? post.slug : postSlug(title);
  const descriptionHtml =
    description === post.description ? post.descriptionHtml : renderMarkdown(description, { flavour: "description" });
  const nsfwByStaff = own ? post.nsfwByStaff : (input.nsfw ?? post.nsfwByStaff);
  return { ...post, title, slug, description, descriptionHtml, nsfw, nsfwByStaff, visibility };
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
