import type { Executor } from "@medley/db";
import { markEdited } from "@medley/db/sql/post/mark-edited";
import { attachTags } from "@medley/db/sql/tag/attach-tags";
import { detachTags } from "@medley/db/sql/tag/detach-tags";
import { lockPostTags } from "@medley/db/sql/tag/lock-post-tags";
import { type Member, memberOf } from "../actor.ts";
import { audit } from "../audit/audit.ts";
import type { Context } from "../context.ts";
import { forbidden, invalid } from "../errors.ts";
import { forgetPost } from "../post/cached.ts";
import { editedAt } from "../post/edit-rules.ts";
import { type LockedPost, lockPost } from "../post/lock-post.ts";
import { can } from "../post/policy.ts";
import { keepTags } from "./keep-tags.ts";
import { mostTagsAtOnce } from "./rules.ts";
import type { SetTagsInput, TagsOnPost } from "./schema.ts";

/**
 * Makes these the tags of a post: the author's or staff's to say. Asking twice changes nothing. Throws `not_found` for
 * a post that is hidden from the actor, `forbidden`, or `invalid` when too many tags are new to the post.
 */
export async function setTagsOnPost(ctx: Context, input: SetTagsInput): Promise<TagsOnPost> {
  const actor = memberOf(ctx.actor);
  const now = ctx.clock.now();
  const { tags, changed } = await ctx.db.transaction(async (tx) => {
    const post = await lockPost(tx, actor, input.postId);
    if (!can(actor, "setTags", post)) throw forbidden("Only its author and moderators may tag this post.");
    const { tagIds: before } = await tx.one(lockPostTags({ postId: post.id }));
    const tags = await keepTags(tx, input.tags, now);
    const added = tags.filter(({ id }) => !before.includes(id));
    const taken = before.filter((id) => !tags.some((tag) => tag.id === id));
    if (added.length > mostTagsAtOnce) throw tooManyAtOnce();
    const changed = added.length + taken.length > 0;
    if (taken.length > 0) await tx.many(detachTags({ postId: post.id, tagIds: taken }));
    if (added.length > 0) await tx.many(attachTags({ postId: post.id, tagIds: added.map(({ id }) => id) }));
    if (changed) await noteChange(tx, { actor, post, now, tags: tags.map(({ slug }) => slug) });
    return { tags, changed };
  });
  if (changed) await forgetPost(ctx, input.postId);
  return { tags: tags.map(({ slug, name, color }) => ({ slug, name, color })) };
}

/** The author's change shows as an edit, anybody else's goes into the audit log. */
async function noteChange(tx: Executor, change: { actor: Member; post: LockedPost; now: Date; tags: string[] }) {
  const { actor, post, now, tags } = change;
  if (post.authorId !== actor.id) {
    const target = { targetKind: "post", targetIds: [post.id] } as const;
    return audit(tx, { actorId: actor.id, action: "tag.setOnPost", ...target, detail: { tags }, now });
  }
  const edited = editedAt(post, now);
  if (edited) await tx.many(markEdited({ id: post.id, editedAt: edited }));
}

const tooManyAtOnce = () =>
  invalid(`At most ${mostTagsAtOnce} tags can be added at once.`, {
    reason: "too_many_at_once",
    field: "tags",
    limit: mostTagsAtOnce,
  });
