import { defineCache, tag } from "@medley/cache";
import type { Context } from "../context.ts";
import type { ProfilePage } from "./schema.ts";

/** A member's page as everybody sees it. */
export type SharedProfile = Omit<ProfilePage, "own">;

/** What a member's name and page say. */
export const profileTag = (username: string) => tag("profile", username.toLowerCase());

/** By username, in any case. */
export const profiles = defineCache<string, SharedProfile | null>({
  name: "profile",
  version: 1,
  ttlSeconds: 600,
  staleSeconds: 120,
  nullTtlSeconds: 10,
  key: (username) => username.toLowerCase(),
  tags: (username) => [profileTag(username)],
});

/** Every act that changes what a member's page shows calls this once it is committed: an edit, a ban, a role. */
export async function forgetProfile(ctx: Pick<Context, "cache">, username: string): Promise<void> {
  await ctx.cache.forget(profileTag(username));
}
