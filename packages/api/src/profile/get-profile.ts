import { findOwnProfile } from "@medley/db/sql/profile/find-own-profile";
import { findProfile } from "@medley/db/sql/profile/find-profile";
import { Username } from "../account/schema.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { profiles, type SharedProfile } from "./cached.ts";
import { boundedCount, countedTo, rankOf } from "./rules.ts";
import type { GetProfileInput, OwnProfile, ProfilePage } from "./schema.ts";

/** A member's page, with what only they may see of it for themselves. Throws `not_found`. */
export async function getProfile(ctx: Context, input: GetProfileInput): Promise<ProfilePage> {
  const username = Username.safeParse(input.username);
  if (!username.success) throw notFound("Member");
  const shared = await ctx.cache.get(profiles, username.data, (name) => loadProfile(ctx, name));
  if (!shared) throw notFound("Member");
  return { ...shared, own: await findOwn(ctx, shared.username) };
}

/** Counting stops at a bound, along an index, and ten minutes' readers share it. */
async function loadProfile(ctx: Context, username: string): Promise<SharedProfile | null> {
  const row = await ctx.db.maybe(findProfile({ username, countLimit: countedTo + 1 }));
  if (!row) return null;
  return {
    ...row,
    joinedAt: row.joinedAt.toISOString(),
    rank: rankOf(row.karma),
    posts: boundedCount(row.posts),
    comments: boundedCount(row.comments),
  };
}

async function findOwn({ db, actor }: Context, username: string): Promise<OwnProfile | null> {
  if (actor.kind !== "member" || actor.username !== username) return null;
  return db.one(findOwnProfile({ userId: actor.id }));
}
