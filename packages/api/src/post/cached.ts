import { defineCache, tag } from "@medley/cache";
import { listIdsOf } from "@medley/db/sql/post/list-ids-of";
import type { Context } from "../context.ts";
import type { PostCard } from "./schema.ts";

/**
 * A card as everybody sees it: without the reader's own marks, with what decides whether lists may show it, and with the
 * description, of which search shows a part.
 */
export type SharedCard = Omit<PostCard, "viewer" | "publishedAt"> & {
  publishedAt: string | null;
  listed: boolean;
  description: string;
};

const postTag = (id: string) => tag("post", id);

export const cards = defineCache<string, SharedCard | null>({
  name: "post-card",
  version: 2,
  ttlSeconds: 300,
  nullTtlSeconds: 30,
  key: (id) => id,
  tags: (id) => [postTag(id)],
});

const forgottenAtOnce = 1_000;

/** A change of an author's name shows on all their cards. Read after the commit: a post made later says the new name. */
export async function forgetPostsOf(ctx: Pick<Context, "cache" | "db">, authorId: string): Promise<void> {
  const { ids } = await ctx.db.one(listIdsOf({ authorId }));
  for (let at = 0; at < ids.length; at += forgottenAtOnce) {
    await forgetPost(ctx, ...ids.slice(at, at + forgottenAtOnce));
  }
}

/** Every act that changes what a card shows calls this once it is committed. */
export async function forgetPost(ctx: Pick<Context, "cache">, ...ids: string[]): Promise<void> {
  await ctx.cache.forget(...ids.map(postTag));
}
