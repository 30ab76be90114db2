import { listAlbums } from "@medley/db/sql/sitemap/list-albums";
import { listGames } from "@medley/db/sql/sitemap/list-games";
import { listMembers } from "@medley/db/sql/sitemap/list-members";
import { listPosts } from "@medley/db/sql/sitemap/list-posts";
import { listStarts } from "@medley/db/sql/sitemap/list-starts";
import { listTags } from "@medley/db/sql/sitemap/list-tags";
import type { Stretch } from "@medley/db/sql/sitemap/told";
import type { App } from "../context.ts";
import { mediaUrl } from "../image/present-image.ts";
import { type Starts, sitemapStarts, sitemapWitness } from "./cached.ts";

type Reading = Pick<App, "cache" | "db">;

/** What search engines are told of, each kind in parts of its own. */
const sitemapKinds = ["posts", "albums", "members", "games", "tags"] as const;
type SitemapKind = (typeof sitemapKinds)[number];

/** A page; its address, and its picture's, are this site's own. */
export interface SitemapEntry {
  path: string;
  changedAt: string | null;
  picture: string | null;
}

/** Few enough that a part is made at once. */
const perPart = 5_000;

/** The names of all parts. A statement once an hour. */
export async function listSitemapParts({ cache, db }: Reading, size = perPart): Promise<string[]> {
  const starts = await cache.get(sitemapStarts, "all", () => db.one(listStarts({ size })));
  return sitemapKinds.flatMap((kind) => stretchesOf(starts, kind).map((_, index) => `${kind}-${index + 1}`));
}

/**
 * One part, by its name: what every visitor may find in lists at this moment, nothing marked NSFW. One statement. Null when
 * there is no such part.
 */
export async function findSitemapPart(app: Reading, name: string, size = perPart): Promise<SitemapEntry[] | null> {
  const [, named, number] = /^([a-z]+)-([1-9]\d{0,5})$/.exec(name) ?? [];
  const kind = sitemapKinds.find((one) => one === named);
  const { cache, db } = app;
  const starts = await cache.get(sitemapStarts, "all", () => db.one(listStarts({ size })));
  const stretch = kind && stretchesOf(starts, kind)[Number(number) - 1];
  if (!stretch) return null;
  await cache.get(sitemapWitness, "all", async () => crypto.randomUUID());
  return await read[kind](app, stretch);
}

/** There is always one: what is published first comes into it. */
function stretchesOf(starts: Starts, kind: SitemapKind): Stretch[] {
  const begins = kind === "games" || kind === "tags" ? [] : starts[kind].slice(1);
  return [null, ...begins].map((from, index) => ({ from, to: begins[index] ?? null }));
}

const read: Record<SitemapKind, (app: Reading, stretch: Stretch) => Promise<SitemapEntry[]>> = {
  async posts({ db }, stretch) {
    const posts = await db.many(listPosts(stretch));
    return posts.map(({ id, slug, changedAt, mediaKey }) => ({
      path: `/p/${id}/${slug}`,
      changedAt: changedAt.toISOString(),
      picture: mediaKey && mediaUrl(mediaKey, "large"),
    }));
  },
  async albums({ db }, stretch) {
    return (await db.many(listAlbums(stretch))).map(({ id, slug }) => page(`/albums/${id}/${slug}`));
  },
  async members({ db }, stretch) {
    return (await db.many(listMembers(stretch))).map(({ username }) => page(`/u/${username}`));
  },
  async games({ db }) {
    return (await db.many(listGames({}))).map(({ slug }) => page(`/games/${slug}`));
  },
  async tags({ db }) {
    return (await db.many(listTags({}))).map(({ slug }) => page(`/tags/${slug}`));
  },
};

const page = (path: string): SitemapEntry => ({ path, changedAt: null, picture: null });
