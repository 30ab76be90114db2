import { defineCache, tag } from "@medley/cache";
import type { CardJson } from "@medley/db/sql/post/told-card";
import type { Context } from "../context.ts";
import type { PostPage, ViewerMarks } from "./schema.ts";

const postTag = (id: string) => tag("post", id);
const anyCard = tag("any-card");
const marksTag = (userId: string) => tag("marks", userId);

/** Whether anybody may open a post, and lists may show it. */
export const accessTag = (id: string) => tag("access", id);
/** What was published, or taken from lists or given back to them. */
export const listedTag = tag("listed");

/** A card as everybody sees it: without its author and the reader's own marks. */
export type SharedCard = CardJson;

export const cards = defineCache<string, SharedCard | null>({
  name: "post-card",
  version: 4,
  ttlSeconds: 300,
  staleSeconds: 60,
  nullTtlSeconds: 30,
  key: (id) => id,
  tags: (id) => [postTag(id)],
});

/** A post's page as everybody sees it who may open it like anybody; null for one that not everybody may open. */
export type SharedDetail = Omit<PostPage, "author" | "viewer" | "can"> & { authorId: string; nsfwByStaff: boolean };

export const details = defineCache<string, SharedDetail | null>({
  name: "post-detail",
  version: 2,
  ttlSeconds: 300,
  staleSeconds: 60,
  nullTtlSeconds: 30,
  key: (id) => id,
  tags: (id) => [postTag(id)],
});

/** A member's own votes and favourites on the posts of one page, those that have any. */
export const ownMarkPages = defineCache<{ userId: string; ids: readonly string[] }, Record<string, ViewerMarks>>({
  name: "viewer-marks",
  version: 1,
  ttlSeconds: 3600,
  key: ({ userId, ids }) => `${userId}/${ids.toSorted().join()}`,
  tags: ({ userId }) => [marksTag(userId)],
});

/** A text that stays the same until some card, or some author's, is forgotten: see `told-cards.ts`. */
export const cardWitness = defineCache<"all", string>({
  name: "card-witness",
  version: 1,
  ttlSeconds: 300,
  key: (all) => all,
  tags: () => [anyCard],
  uncounted: true,
});

/** Whose a post is that is active and that anybody may open; null for any other. Votes don't touch it. */
export const openPosts = defineCache<string, { id: string; authorId: string; status: "active" } | null>({
  name: "post-open",
  version: 1,
  ttlSeconds: 300,
  nullTtlSeconds: 30,
  key: (id) => id,
  tags: (id) => [accessTag(id)],
});

/** Posts like one, whatever their cards say, and whether anybody may open that one. */
export const relatedIds = defineCache<{ id: string; nsfw: boolean }, { open: boolean; ids: string[] } | null>({
  name: "post-related",
  version: 1,
  ttlSeconds: 300,
  staleSeconds: 300,
  nullTtlSeconds: 30,
  key: ({ id, nsfw }) => `${id}/${nsfw ? "all" : "safe"}`,
  tags: ({ id }) => [accessTag(id)],
});

type Caching = Pick<Context, "cache">;

/** Every act that changes what a card or a post's page shows calls this once it is committed. */
export async function forgetPost(ctx: Caching, ...ids: string[]): Promise<void> {
  await ctx.cache.forget(...ids.map(postTag), anyCard);
}

/** The same for an act that changes who may open a post that no list shows, neither before nor after. */
export async function forgetUnlisted(ctx: Caching, id: string): Promise<void> {
  await ctx.cache.forget(postTag(id), accessTag(id), anyCard);
}

/** The same for an act that publishes a post, or changes who may open it. */
export async function forgetAccess(ctx: Caching, ...ids: string[]): Promise<void> {
  await ctx.cache.forget(...ids.map(postTag), ...ids.map(accessTag), listedTag, anyCard);
}

/** The same for a member's own vote or favourite: what they see is theirs at once. */
export async function forgetMark(ctx: Caching, mark: { userId: string; postId: string }): Promise<void> {
  await ctx.cache.forget(postTag(mark.postId), marksTag(mark.userId), anyCard);
}

const authorTag = (id: string) => tag("author", id);

/** What lists tell of a post's author. Karma may lag by the ten minutes an entry lives. */
export const authors = defineCache<string, PostPage["author"] | null>({
  name: "author-card",
  version: 1,
  ttlSeconds: 600,
  staleSeconds: 120,
  nullTtlSeconds: 30,
  key: (id) => id,
  tags: (id) => [authorTag(id)],
});

/** Every act that changes a member's name or picture calls this once it is committed. */
export async function forgetAuthor(ctx: Caching, id: string): Promise<void> {
  await ctx.cache.forget(authorTag(id), anyCard);
}
