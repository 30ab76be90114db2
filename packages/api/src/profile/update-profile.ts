import { changeProfile } from "@medley/db/sql/profile/change-profile";
import { forgetMember } from "../account/cached.ts";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { renderMarkdown } from "../markdown/render-markdown.ts";
import { forgetAuthor } from "../post/cached.ts";
import { forgetProfile } from "./cached.ts";
import type { OwnProfile, UpdateProfileInput } from "./schema.ts";

/** Changes what the member says of themselves and how they like to read and be told; answers what holds now. */
export async function updateProfile(ctx: Context, input: UpdateProfileInput): Promise<OwnProfile> {
  const { id: userId, username } = memberOf(ctx.actor);
  const { displayName = null, bio, nsfw = null } = input;
  const mutedNotifications = input.mutedNotifications && [...new Set(input.mutedNotifications)];
  const written = bio === undefined ? null : { markdown: bio, html: renderMarkdown(bio, { flavour: "bio" }) };
  const own = await ctx.db.one(
    changeProfile({ userId, displayName, bio: written, nsfw, mutedNotifications: mutedNotifications ?? null }),
  );
  await Promise.all([forgetProfile(ctx, username), forgetMember(ctx, userId)]);
  if (displayName !== null) await forgetAuthor(ctx, userId);
  return own;
}
